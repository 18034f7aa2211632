package org.jalon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives each application context under test a data folder of its own below {@code target}, a bad framework file in it. */
public final class FreshDataFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public FreshDataFolder() {}

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            Path parent = Files.createDirectories(Path.of("target/data").toAbsolutePath());
            Path data = Files.createTempDirectory(parent, "jalon");
            Files.writeString(Files.createDirectory(data.resolve("frameworks")).resolve("coupe.json"), "{");
            TestPropertyValues.of("jalon.data-dir=" + data).applyTo(context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
