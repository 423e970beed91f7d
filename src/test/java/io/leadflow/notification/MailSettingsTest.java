package io.leadflow.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.address.HomeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class MailSettingsTest {

    private final ApplicationContextRunner start = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(MailConfiguration.class)
            .withPropertyValues(
                    "leadflow.base-url=https://leads.example/", "leadflow.mail.from-address=leadflow@vendor.example");

    @ParameterizedTest
    @CsvSource({
        "leadflow.base-url=leads.example, leadflow.baseUrl",
        "leadflow.base-url=ftp://leads.example, leadflow.baseUrl",
        "leadflow.mail.from-address=nobody, leadflow.mail.fromAddress",
        "leadflow.mail.from-address=, leadflow.mail.fromAddress",
        "leadflow.mail.from-name=, leadflow.mail.fromName"
    })
    void aWrongSettingStopsTheStartByItsName(String setting, String name) {
        start.withPropertyValues(setting)
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining(name.substring(name.lastIndexOf('.') + 1)));
    }

    @Test
    void nothingIsAssumedAboutTheAddresses() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
                .withUserConfiguration(MailConfiguration.class)
                .withPropertyValues("leadflow.mail.from-address=leadflow@vendor.example")
                .run(context ->
                        assertThat(context.getStartupFailure()).rootCause().hasMessageContaining("baseUrl"));
    }

    @Test
    void linksStartAtTheBaseAddressWithExactlyOneSlash() {
        start.run(context ->
                assertThat(context.getBean(HomeAddress.class).link("/leads")).isEqualTo("https://leads.example/leads"));
    }

    @Test
    void theNameIsLeadflowUnlessSetOtherwise() {
        start.run(context ->
                assertThat(context.getBean(MailSettings.class).fromName()).isEqualTo("Leadflow"));
    }
}
