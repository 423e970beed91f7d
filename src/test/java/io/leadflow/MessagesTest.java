package io.leadflow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MessagesTest {

    @Test
    void noTextHoldsAStraightApostropheWhichIsNoApostropheInAPattern() throws IOException {
        var texts = new Properties();
        try (var file = getClass().getResourceAsStream("/messages.properties")) {
            texts.load(new InputStreamReader(file, UTF_8));
        }

        assertThat(texts.values()).isNotEmpty().noneMatch(text -> ((String) text).contains("'"));
    }
}
