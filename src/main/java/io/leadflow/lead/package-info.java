/** The lead: its stages, its rules (L1 to L10) and the history of every change; knows neither engine nor process. */
@ApplicationModule(allowedDependencies = "refusal")
package io.leadflow.lead;

import org.springframework.modulith.ApplicationModule;
