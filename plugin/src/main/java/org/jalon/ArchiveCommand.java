package org.jalon;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * What {@code bin/jalon backup} and {@code bin/jalon restore} run instead of the server: {@code backup FILE} or {@code restore
 * FILE}, and the settings that name the database.
 */
record ArchiveCommand(Verb verb, Path file, List<String> settings) {

    /** What is done with the archive. */
    enum Verb {
        BACKUP,
        RESTORE
    }

    /** Whether these arguments are such a command. */
    static boolean isIn(String[] arguments) {
        return arguments.length > 0 && (arguments[0].equals("backup") || arguments[0].equals("restore"));
    }

    /** @throws IllegalArgumentException when the file is missing */
    static ArchiveCommand of(String[] arguments) {
        if (arguments.length < 2 || arguments[1].startsWith("--")) {
            throw new IllegalArgumentException("write: %s FILE [--SETTING=VALUE ...]".formatted(arguments[0]));
        }
        Verb verb = arguments[0].equals("backup") ? Verb.BACKUP : Verb.RESTORE;
        return new ArchiveCommand(
                verb,
                Path.of(arguments[1]).toAbsolutePath().normalize(),
                Arrays.asList(arguments).subList(2, arguments.length));
    }

    void run() {
        new SpringApplicationBuilder(ArchiveWiring.class)
                .web(WebApplicationType.NONE)
                .initializers(context -> context.getBeanFactory().registerSingleton("archiveCommand", this))
                .run(settings.toArray(String[]::new))
                .close();
    }
}
