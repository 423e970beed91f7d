/** Who stands before whom in the directory (D5), and why (D6): one formula over what the lead tables know. */
@ApplicationModule(allowedDependencies = {"lead", "partner", "refusal"})
package io.leadflow.ranking;

import org.springframework.modulith.ApplicationModule;
