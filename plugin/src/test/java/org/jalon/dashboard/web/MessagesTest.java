package org.jalon.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MessagesTest {

    @Test
    void areThereInBothLanguages() throws IOException {
        assertThat(read("/messages_en.properties").keySet())
                .containsExactlyInAnyOrderElementsOf(
                        read("/messages.properties").keySet());
    }

    private static Properties read(String file) throws IOException {
        Properties messages = new Properties();
        try (InputStream stream = Objects.requireNonNull(MessagesTest.class.getResourceAsStream(file))) {
            messages.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return messages;
    }
}
