/** The public face: customers search the directory of partners and look at each (D3, D4); no log-in. */
@ApplicationModule(allowedDependencies = {"language", "lead", "partner", "ranking", "refusal"})
package io.leadflow.marketplace;

import org.springframework.modulith.ApplicationModule;
