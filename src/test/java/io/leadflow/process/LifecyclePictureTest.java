package io.leadflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The picture in the README and in docs is the model of today, not of last year. */
class LifecyclePictureTest {

    private static final Path MODEL = Path.of("processes/lead-lifecycle.bpmn");
    private static final Path PICTURE = Path.of("docs/lead-lifecycle.svg");
    private static final String REDRAW = "./mvnw test -Dtest=LifecyclePictureTest -Dpicture.redraw=true";

    @Test
    void thePictureIsDrawnFromTheModelAsItIs() throws IOException {
        var model = Files.readString(MODEL).replace("\r\n", "\n");
        var origin = "<!-- Drawn from " + MODEL.getFileName() + ", SHA-256 " + sha256(model) + " -->\n";
        if (Boolean.getBoolean("picture.redraw")) {
            Files.writeString(PICTURE, origin + ModelPicture.of(model) + "\n");
        }

        assertThat(PICTURE)
                .as("The model has changed since %s was drawn. Redraw it with: %s", PICTURE, REDRAW)
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
