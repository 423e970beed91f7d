/** The way a lead has taken through the model. */
@NamedInterface("path")
package io.leadflow.process.path;

import org.springframework.modulith.NamedInterface;
