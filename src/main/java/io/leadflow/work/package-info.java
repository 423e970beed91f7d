/** How much a node does at once in the background. */
@ApplicationModule(allowedDependencies = {})
package io.leadflow.work;

import org.springframework.modulith.ApplicationModule;
