package benchmark.naive;

import org.springframework.boot.actuate.autoconfigure.security.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.liquibase.LiquibaseAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.autoconfigure.session.SessionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The peer to beat: the same model, all data of a lead in process variables, history full, default settings. */
@SpringBootApplication(
        exclude = {
            LiquibaseAutoConfiguration.class,
            ManagementWebSecurityAutoConfiguration.class,
            SessionAutoConfiguration.class,
            SecurityAutoConfiguration.class,
            SecurityFilterAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class
        })
public class NaiveNode {

    public static void main(String[] args) {
        new SpringApplicationBuilder(NaiveNode.class)
                .properties(
                        "spring.config.name=naive",
                        "camunda.bpm.auto-deployment-enabled=false",
                        "camunda.bpm.generic-properties.properties.history-time-to-live=P180D")
                .run(args);
    }
}
