package org.jalon.framework;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The framework versions of an installation, as their files say: those that come with Jalon and those of the centre's folder.
 * A file that breaks a rule is left out with its report and keeps no other out.
 */
public final class FrameworkLibrary {

    private static final String TOO_LARGE = "a framework file has %d bytes at most".formatted(DroppedFile.LARGEST);

    private final NavigableMap<String, Held> held = new TreeMap<>();
    private final List<RefusedFramework> refused = new ArrayList<>();

    /** A version, the file that it was read from, and when that file was last changed. */
    private record Held(Framework framework, FrameworkFile file, Instant changed) {}

    private FrameworkLibrary() {}

    /**
     * The versions that come with Jalon, no others.
     *
     * @throws IllegalStateException when one of them is refused, with its whole report
     */
    public static FrameworkLibrary shipped() {
        FrameworkLibrary library = new FrameworkLibrary();
        FrameworkFile.shipped().forEach(file -> library.add(file, FrameworkFile.SHIPPED_CHANGED));
        if (!library.refused.isEmpty()) {
            throw new IllegalStateException("a framework that comes with Jalon is not readable: " + library.refused);
        }
        return library;
    }

    /**
     * The versions that come with Jalon and those of the files {@code *.json} that lie in the folder itself, in the order of
     * their names; a folder that is not there holds none.
     */
    public static FrameworkLibrary with(Path folder) {
        FrameworkLibrary library = shipped();
        if (Files.notExists(folder)) {
            return library;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            inside.filter(file -> file.getFileName().toString().endsWith(".json"))
                    .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                    .forEach(library::addFile);
        } catch (IOException e) {
            library.refuse(folder.toString(), FaultRule.UNREADABLE_FILE, "the folder can not be listed: " + e);
        }
        return library;
    }

    private void addFile(Path path) {
        String name = path.getFileName().toString();
        try {
            Instant changed = Files.getLastModifiedTime(path).toInstant().truncatedTo(ChronoUnit.SECONDS);
            DroppedFile.read(path)
                    .ifPresentOrElse(
                            file -> add(file, changed), () -> refuse(name, FaultRule.FILE_TOO_LARGE, TOO_LARGE));
        } catch (IOException e) {
            refuse(name, FaultRule.UNREADABLE_FILE, "the file can not be read as UTF-8 text: " + e);
        }
    }

    private void add(FrameworkFile file, Instant changed) {
        switch (file.read()) {
            case FrameworkReading.Read read -> add(new Held(read.framework(), file, changed));
            case FrameworkReading.Refused not -> refused.add(new RefusedFramework(file.name(), not.faults()));
        }
    }

    private void add(Held next) {
        String id = next.framework().id().value();
        Held taken = held.putIfAbsent(id, next);
        if (taken != null) {
            String message = "'%s' is the version of %s already"
                    .formatted(id, taken.file().name());
            String name = next.file().name();
            refused.add(new RefusedFramework(
                    name, List.of(new FrameworkFault(name, "/id", FaultRule.DUPLICATE_ID, message))));
        }
    }

    private void refuse(String name, FaultRule rule, String message) {
        refused.add(new RefusedFramework(name, List.of(new FrameworkFault(name, "", rule, message))));
    }

    /** Every version, in the order of the ids. */
    public List<Framework> frameworks() {
        return held.values().stream().map(Held::framework).toList();
    }

    public Optional<Framework> find(FrameworkId id) {
        return findHeld(id).map(Held::framework);
    }

    /** The file that the version was read from, to be read again with confirmations. */
    public Optional<FrameworkFile> findFile(FrameworkId id) {
        return findHeld(id).map(Held::file);
    }

    /** When the file of the version was last changed; to the second. */
    public Optional<Instant> findLastChange(FrameworkId id) {
        return findHeld(id).map(Held::changed);
    }

    private Optional<Held> findHeld(FrameworkId id) {
        return Optional.ofNullable(held.get(id.value()));
    }

    /** The files of the folder that were left out, in the order of their names. */
    public List<RefusedFramework> refused() {
        return List.copyOf(refused);
    }
}
