package io.leadflow.webhook.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.leadflow.Deliveries;
import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import io.leadflow.Rest;
import io.leadflow.webhook.Receiver;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The commands of {@code docs/webhooks.md} do what they say. */
@LeadflowTest
class VerifyOnTheCommandLineTest {

    private static final Pattern COMMANDS = Pattern.compile("```sh\n(.+?)```", Pattern.DOTALL);

    @Autowired
    Rest rest;

    @Autowired
    Leads leads;

    @Autowired
    Deliveries deliveries;

    @TempDir
    Path folder;

    @AfterEach
    void forget() {
        deliveries.forgetAll();
    }

    @Test
    void openssl_verifies_a_signature_as_the_page_shows() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/openssl")) && Files.isExecutable(Path.of("/usr/bin/curl")));
        try (Receiver receiver = new Receiver()) {
            receiver.subscribe(rest, "contoso-referrals", "referral-created");
            UUID lead = leads.received();
            deliveries.run(deliveries.the(lead));

            Receiver.Request request = receiver.requests().get(0);
            Files.write(folder.resolve("body.json"), request.body());
            assertThat(verify(request)).contains("Verified OK");
            Files.writeString(folder.resolve("body.json"), "{}");
            assertThat(verify(request)).doesNotContain("Verified OK");
        }
    }

    private String verify(Receiver.Request request) throws IOException {
        String path = URI.create(request.header("X-MS-Certificate-Url")).getPath();
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", commands())
                .directory(folder.toFile())
                .redirectErrorStream(true);
        shell.environment().put("certificate", rest.address(path).toString());
        shell.environment().put("signature", request.header("Authorization").replace("Signature ", ""));
        return new String(shell.start().getInputStream().readAllBytes());
    }

    private static String commands() throws IOException {
        var found = COMMANDS.matcher(Files.readString(Path.of("docs/webhooks.md")));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
