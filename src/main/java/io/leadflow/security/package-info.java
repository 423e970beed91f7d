/** Who you are and for which organisation: one log-in for our pages, Tasklist, Cockpit, Admin and the engine's REST. */
@ApplicationModule(allowedDependencies = {})
package io.leadflow.security;

import org.springframework.modulith.ApplicationModule;
