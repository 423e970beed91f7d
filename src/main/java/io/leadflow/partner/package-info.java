/** The organisations that receive leads, as far as leads need them: published or not, and where they are. */
@ApplicationModule(allowedDependencies = "refusal")
package io.leadflow.partner;

import org.springframework.modulith.ApplicationModule;
