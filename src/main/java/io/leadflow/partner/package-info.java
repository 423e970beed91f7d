/** The organisations that receive leads: their business profiles (D2, D3) and where they are. */
@ApplicationModule(allowedDependencies = {"lead", "refusal"})
package io.leadflow.partner;

import org.springframework.modulith.ApplicationModule;
