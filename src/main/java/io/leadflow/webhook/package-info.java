/** Tells other systems what happened to leads: who registered for which events, and the signed notice each of them gets. */
@ApplicationModule(allowedDependencies = {"lead", "address", "refusal", "work"})
package io.leadflow.webhook;

import org.springframework.modulith.ApplicationModule;
