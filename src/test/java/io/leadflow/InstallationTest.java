package io.leadflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

class InstallationTest {

    private final Settings settings = Settings.all();
    private final Map<String, Map<String, Object>> services = services();

    @ParameterizedTest
    @ValueSource(strings = {"node-1", "node-2"})
    void a_node_is_given_what_it_needs_and_nothing_that_it_does_not_read(String node) {
        Set<String> given = environment(node).keySet();

        assertThat(settings.names()).containsAll(given);
        assertThat(given).containsAll(settings.required());
    }

    @Test
    void the_migration_is_given_the_database_and_nothing_else() {
        Set<String> needed = new TreeSet<>(settings.required());
        needed.removeIf(name -> !name.startsWith("LEADFLOW_DATABASE_"));

        assertThat(environment("migration").keySet()).containsExactlyInAnyOrderElementsOf(needed);
    }

    @Test
    void nobody_has_a_default_password() {
        for (String service : services.keySet()) {
            environment(service).forEach((name, value) -> {
                if (name.contains("PASSWORD")) {
                    assertThat(value).as(service + " " + name).matches("\\$\\{\\w+(:\\?[^}]*|:-)}");
                }
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"node-1", "node-2"})
    void nodes_start_after_the_migration_ended_well(String node) {
        assertThat(services.get(node).get("depends_on"))
                .isEqualTo(Map.of("migration", Map.of("condition", "service_completed_successfully")));
    }

    @Test
    void the_migration_runs_a_class_that_there_is() {
        String command = (String) services.get("migration").get("command");

        assertThat(command).startsWith("java -cp leadflow.jar ");
        assertThatCode(() -> Class.forName(command.substring(command.lastIndexOf(' ') + 1))
                        .getMethod("main", String[].class))
                .doesNotThrowAnyException();
    }

    @Test
    void the_proxy_knows_each_node_and_asks_whether_it_is_ready() {
        List<String> nodes = services.keySet().stream()
                .filter(service -> service.startsWith("node-"))
                .map(node -> node + ":8080")
                .toList();

        assertThat(Settings.read(Path.of("Caddyfile")))
                .contains("reverse_proxy " + String.join(" ", nodes))
                .contains("health_uri /actuator/health/readiness")
                .contains("{$LEADFLOW_BASE_URL}");
        assertThat(environment("proxy")).containsOnlyKeys("LEADFLOW_BASE_URL");
    }

    @Test
    void the_image_runs_as_nobody_special_in_utc_and_says_whether_it_is_ready() {
        String image = Settings.read(Path.of("Dockerfile"));
        String running = image.substring(image.lastIndexOf("\nFROM "));

        assertThat(running)
                .contains("USER leadflow", "-Duser.timezone=UTC", "SPRING_PROFILES_ACTIVE=postgres")
                .containsPattern("HEALTHCHECK [^#]*/actuator/health/readiness")
                .doesNotContain("LEADFLOW_");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> services() {
        Map<String, Object> compose = new Yaml().load(Settings.read(Path.of("docker-compose.yml")));
        return (Map<String, Map<String, Object>>) compose.get("services");
    }

    @SuppressWarnings("unchecked")
    private Map<String, String> environment(String service) {
        var environment = (Map<String, Object>) services.get(service).getOrDefault("environment", Map.of());
        return environment.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue())));
    }
}
