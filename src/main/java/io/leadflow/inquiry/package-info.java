/** The customer's side: asks a partner, follows the inquiry by a private link, moves on, withdraws, is forgotten. */
@ApplicationModule(allowedDependencies = {"language", "lead", "page", "partner", "process", "refusal", "security"})
package io.leadflow.inquiry;

import org.springframework.modulith.ApplicationModule;
