/** The bulk intake: lead sources send leads by the thousand, and each line is answered for itself. */
@ApplicationModule(allowedDependencies = {"process", "refusal", "security"})
package io.leadflow.intake;

import org.springframework.modulith.ApplicationModule;
