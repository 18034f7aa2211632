package org.jalon.journey;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The application's classes as a process that ends in peace lays them down, so that those to be killed start in two thirds of the
 * time; without effect where classes lie in folders.
 */
final class ClassCache {

    /** The class path without the tests, of which the application knows nothing. */
    static final String CLASS_PATH = Arrays.stream(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.endsWith("test-classes"))
            .collect(Collectors.joining(File.pathSeparator));

    private static final Path ARCHIVE = Path.of("target", "killed.jsa").toAbsolutePath();

    private ClassCache() {}

    /** The option of the JVM that makes the cache when it ends. */
    static List<String> making() {
        return List.of("-XX:ArchiveClassesAtExit=" + ARCHIVE);
    }

    /** The option that uses the cache, once there is one. */
    static List<String> using() {
        return Files.exists(ARCHIVE) ? List.of("-XX:SharedArchiveFile=" + ARCHIVE) : List.of();
    }
}
