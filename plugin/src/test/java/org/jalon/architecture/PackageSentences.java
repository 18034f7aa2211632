package org.jalon.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the packages of a source folder whose package-info lacks the sentence that says what lives there. */
final class PackageSentences {
    private static final Pattern SENTENCE =
            Pattern.compile("^/\\*\\*\\s+(\\*\\s+)?\\p{Lu}[^*]*(\\*\\s[^*]*)*\\.\\s*\\*/");

    private PackageSentences() {}

    static List<Path> silentPackages(Path sources) throws IOException {
        try (Stream<Path> folders = Files.walk(sources)) {
            return folders.filter(Files::isDirectory)
                    .filter(PackageSentences::holdsTypes)
                    .filter(folder -> !hasSentence(folder.resolve("package-info.java")))
                    .toList();
        }
    }

    /** Returns the folder that holds the three Maven modules, wherever in it the test was started. */
    static Path project() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .filter(folder -> Files.isDirectory(folder.resolve("lrs-adapter")))
                .findFirst()
                .orElseThrow();
    }

    private static boolean holdsTypes(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasSentence(Path file) {
        try {
            return Files.exists(file)
                    && SENTENCE.matcher(Files.readString(file)).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
