package io.leadflow;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Each package names what it may use in its {@code package-info}; nothing else is used, and nothing in a circle. */
class ModularityTest {

    @Test
    void every_feature_uses_only_what_its_package_names() {
        ApplicationModules.of(LeadflowApplication.class).verify();
    }
}
