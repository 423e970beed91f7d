/** How the product says no: each refusal carries one sentence for a person and stands for one answer of every face. */
@ApplicationModule(allowedDependencies = {})
package io.leadflow.refusal;

import org.springframework.modulith.ApplicationModule;
