/** Lists of leads, however many there are: a page by its sort order, and counts that stop at a thousand. */
@NamedInterface
package io.leadflow.lead.list;

import org.springframework.modulith.NamedInterface;
