/** The pages and addresses of people at work: partners with their leads, process owners with the response policy. */
@ApplicationModule(
        allowedDependencies = {
            "language",
            "lead",
            "lead :: list",
            "page",
            "partner",
            "process",
            "process :: path",
            "process :: policy",
            "ranking",
            "security",
            "refusal"
        })
package io.leadflow.workspace;

import org.springframework.modulith.ApplicationModule;
