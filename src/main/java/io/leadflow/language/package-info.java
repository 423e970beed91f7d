/** The languages that pages and mails are in (B8), and how each writes times, amounts and names of countries. */
@ApplicationModule(allowedDependencies = {})
package io.leadflow.language;

import org.springframework.modulith.ApplicationModule;
