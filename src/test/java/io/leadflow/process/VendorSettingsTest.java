package io.leadflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class VendorSettingsTest {

    private final ApplicationContextRunner start = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(Slim.class);

    @ParameterizedTest
    @ValueSource(strings = {"leadflow.vendor.name=", "leadflow.vendor.email=nobody", "leadflow.vendor.email="})
    void a_wrong_setting_stops_the_start_by_its_name(String setting) {
        String name = setting.substring("leadflow.vendor.".length(), setting.indexOf('='));

        start.withPropertyValues("leadflow.vendor.email=leads@vendor.example", setting)
                .run(context ->
                        assertThat(context.getStartupFailure()).rootCause().hasMessageContaining(name));
    }

    @Test
    void the_vendor_is_microsoft_unless_set_otherwise_and_has_no_address_of_its_own() {
        start.withPropertyValues("leadflow.vendor.email=leads@vendor.example")
                .run(context ->
                        assertThat(context.getBean(VendorSettings.class).name()).isEqualTo("Microsoft"));
        start.run(context -> assertThat(context).hasFailed());
    }

    @EnableConfigurationProperties(VendorSettings.class)
    static class Slim {}
}
