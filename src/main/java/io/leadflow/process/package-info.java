/** The conductor: drives the engine through the lead lifecycle; every change of a lead goes through here. */
@ApplicationModule(allowedDependencies = {"lead", "partner", "notification", "webhook", "refusal", "security"})
package io.leadflow.process;

import org.springframework.modulith.ApplicationModule;
