/** How the engine is set up and closed: tenants, identity, clock, history, and the doors of its web interfaces. */
@ApplicationModule(allowedDependencies = {"security", "refusal", "work"})
package io.leadflow.engine;

import org.springframework.modulith.ApplicationModule;
