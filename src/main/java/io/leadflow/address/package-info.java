/** Where the product is reached from outside. */
@ApplicationModule(allowedDependencies = {})
package io.leadflow.address;

import org.springframework.modulith.ApplicationModule;
