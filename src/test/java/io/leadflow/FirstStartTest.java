package io.leadflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** The first start of an installation without the demo: nobody has a default password. */
@ExtendWith(OutputCaptureExtension.class)
class FirstStartTest {

    private static final Pattern PRINTED = Pattern.compile("'admin' with the password (\\S+) \\(printed this once\\)");

    private final String database = UUID.randomUUID().toString();

    @Test
    void a_password_is_generated_and_printed_once_and_the_next_start_changes_nothing(CapturedOutput output) {
        try (var first = start("spring.mail.host=localhost")) {
            var printed = PRINTED.matcher(output);
            assertThat(printed.find()).isTrue();
            assertThat(printed.group(1)).hasSizeGreaterThanOrEqualTo(24);
            assertThat(people(first).checkPassword("admin", printed.group(1))).isTrue();
            assertThat(names(first)).containsExactly("admin");

            try (var second = start("spring.mail.host=localhost")) {
                assertThat(names(second)).containsExactly("admin");
                assertThat(people(second).checkPassword("admin", printed.group(1)))
                        .isTrue();
            }
        }
        assertThat(PRINTED.matcher(output).results()).hasSize(1);
    }

    @Test
    void a_password_of_the_settings_is_used_and_not_printed(CapturedOutput output) {
        try (var first = start(
                "spring.mail.host=localhost",
                "leadflow.administrator.id=ann",
                "leadflow.administrator.password=long enough to be one")) {
            assertThat(people(first).checkPassword("ann", "long enough to be one"))
                    .isTrue();
            assertThat(names(first)).containsExactly("ann");
        }
        assertThat(output).doesNotContain("long enough to be one", "printed this once");
    }

    @Test
    void without_a_mail_server_the_start_stops_and_names_the_setting(CapturedOutput output) {
        assertThatThrownBy(this::start).isInstanceOf(Exception.class);

        assertThat(output).contains("APPLICATION FAILED TO START", "Set spring.mail.host");
    }

    @ParameterizedTest
    @CsvSource({"'', LEADFLOW_DATABASE_USER", "--spring.datasource.username=any, LEADFLOW_DATABASE_PASSWORD"})
    void a_variable_that_is_not_set_stops_the_start_by_its_name(
            String setting, String variable, CapturedOutput output) {
        var product = new SpringApplicationBuilder(Migration.class).web(WebApplicationType.NONE);

        assertThatThrownBy(() -> product.run(
                        "--spring.profiles.active=postgres", "--spring.datasource.url=jdbc:h2:mem:any", setting))
                .isInstanceOf(Exception.class);

        assertThat(output).contains("APPLICATION FAILED TO START", variable);
    }

    private ConfigurableApplicationContext start(String... settings) {
        List<String> all = new ArrayList<>(List.of(
                "server.port=0",
                "spring.datasource.url=jdbc:h2:mem:" + database,
                "camunda.bpm.process-engine-name=first"
                        + UUID.randomUUID().toString().replace("-", ""),
                "camunda.bpm.job-execution.enabled=false",
                "camunda.bpm.webapp.enabled=false",
                "leadflow.base-url=https://leads.example",
                "leadflow.mail.from-address=leads@vendor.example",
                "leadflow.vendor.email=partner-leads@vendor.example"));
        all.addAll(List.of(settings));
        return new SpringApplicationBuilder(LeadflowApplication.class)
                .run(all.stream().map(setting -> "--" + setting).toArray(String[]::new));
    }

    private static IdentityService people(ConfigurableApplicationContext product) {
        return product.getBean(IdentityService.class);
    }

    private static List<String> names(ConfigurableApplicationContext product) {
        return people(product).createUserQuery().list().stream()
                .map(User::getId)
                .toList();
    }
}
