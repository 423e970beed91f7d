/** People in the engine: log-in, groups and their rights, organisations and the first administrator. */
@NamedInterface
package io.leadflow.engine.identity;

import org.springframework.modulith.NamedInterface;
