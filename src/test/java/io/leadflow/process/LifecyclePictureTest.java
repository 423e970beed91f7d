package io.leadflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pictures in the README and in docs are the models of today, not of last year. */
class LifecyclePictureTest {

    private static final String REDRAW = "./mvnw test -Dtest=LifecyclePictureTest -Dpicture.redraw=true";

    @ParameterizedTest
    @ValueSource(strings = {"lead-lifecycle", "webhook-delivery"})
    void thePictureIsDrawnFromTheModelAsItIs(String name) throws IOException {
        var model = Files.readString(Path.of("processes", name + ".bpmn")).replace("\r\n", "\n");
        var picture = Path.of("docs", name + ".svg");
        var origin = "<!-- Drawn from " + name + ".bpmn, SHA-256 " + sha256(model) + " -->\n";
        if (Boolean.getBoolean("picture.redraw")) {
            Files.writeString(picture, origin + ModelPicture.of(model) + "\n");
        }

        assertThat(picture)
                .as("The model has changed since %s was drawn. Redraw it with: %s", picture, REDRAW)
                .content()
                .startsWith(origin.strip());
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
