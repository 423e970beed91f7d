/** What only a demo installation has: a cast with its leads, mail that is kept instead of sent, a clock to move. */
@ApplicationModule(
        allowedDependencies = {"engine", "engine :: identity", "lead", "partner", "process", "ranking", "security"})
package io.leadflow.demo;

import org.springframework.modulith.ApplicationModule;
