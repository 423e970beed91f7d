/** The wire: the Referrals API and webhooks as clients of Partner Center know them. */
@ApplicationModule(
        allowedDependencies = {
            "lead",
            "lead :: list",
            "partner",
            "process",
            "webhook",
            "webhook :: signature",
            "security",
            "refusal"
        })
package io.leadflow.referrals;

import org.springframework.modulith.ApplicationModule;
