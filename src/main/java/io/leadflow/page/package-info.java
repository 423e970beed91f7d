/** What all pages share: header and links, the reader's language and colours, words for times and money, errors. */
@ApplicationModule(allowedDependencies = {"language", "refusal", "security"})
package io.leadflow.page;

import org.springframework.modulith.ApplicationModule;
