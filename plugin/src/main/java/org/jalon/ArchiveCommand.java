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
final class ArchiveCommand {

    private final Verb verb;
    private final Path file;
    private final List<String> settings;

    private ArchiveCommand(Verb verb, Path file, List<String> settings) {
        this.verb = verb;
        this.file = file;
        this.settings = settings;
    }

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

    Verb verb() {
        return verb;
    }

    Path file() {
        return file;
    }

    void run() {
        new SpringApplicationBuilder(ArchiveWiring.class)
                .web(WebApplicationType.NONE)
                .initializers(context -> context.getBeanFactory().registerSingleton("archiveCommand", this))
                .run(settings.toArray(String[]::new))
                .close();
    }
}
