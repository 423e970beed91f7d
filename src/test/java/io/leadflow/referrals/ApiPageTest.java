package io.leadflow.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadflow.LeadflowTest;
import io.leadflow.Rest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What {@code docs/api.md} shows is what happens: its commands run, as they stand, in a shell. */
@LeadflowTest
class ApiPageTest {

    private static final Pattern COMMAND =
            Pattern.compile("## (?<title>[^\n]+)(?:(?!\n## ).)*?```\n(?<command>curl .*?)\n```", Pattern.DOTALL);

    @Autowired
    Rest rest;

    @Autowired
    Api api;

    final Map<String, String> variables = new HashMap<>();

    @Test
    void each_command_of_the_page_does_what_it_says() throws Exception {
        Map<String, String> commands = new HashMap<>();
        COMMAND.matcher(page()).results().forEach(found -> commands.put(found.group(1), found.group(2)));
        assertThat(commands).containsOnlyKeys("List", "Get", "Accept", "Add a team member", "Win", "Create");
        variables.put("BASE", rest.address(Api.REFERRALS).toString());
        variables.put("REQUEST", UUID.randomUUID().toString());
        variables.put("CLOSING", Samples.NEXT_YEAR);

        String id = new ObjectMapper()
                .readTree(run(commands.get("Create")))
                .path("id")
                .asText();
        variables.put("ID", id);
        assertThat(run(commands.get("Create"))).contains(id);
        assertThat(run(commands.get("List"))).contains(id).contains("@odata.count");
        variables.put(
                "ETAG",
                new ObjectMapper()
                        .readTree(run(commands.get("Get")))
                        .path("eTag")
                        .asText());
        assertThat(run(commands.get("Accept"))).isEmpty();
        assertThat(api.get("seller", id).text("/substatus")).isEqualTo("Accepted");
        assertThat(run(commands.get("Add a team member"))).isEmpty();
        assertThat(api.get("contoso-admin", id).text("/team/0/email")).isEqualTo("nils.ek@contoso.example");
        assertThat(run(commands.get("Win"))).isEmpty();
        assertThat(api.get("seller", id).text("/substatus")).isEqualTo("Won");
    }

    private String run(String command) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("bash", "-c", command.replaceFirst("curl", "curl -s"));
        shell.environment().putAll(variables);
        Process process = shell.start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(command).isZero();
        return answer;
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("docs/api.md"));
    }
}
