package org.jalon.framework;

import java.util.List;

/** The shipped frameworks as tests need them: read, or the test fails with the faults. */
public final class Frameworks {

    private Frameworks() {}

    public static Framework shipped(String id) {
        return read(file(id).read());
    }

    public static FrameworkFile file(String id) {
        return FrameworkFile.shipped().stream()
                .filter(file -> file.name().equals(id + ".json"))
                .findFirst()
                .orElseThrow();
    }

    public static Framework read(FrameworkReading reading) {
        return switch (reading) {
            case FrameworkReading.Read read -> read.framework();
            case FrameworkReading.Refused refused ->
                throw new AssertionError(refused.faults().toString());
        };
    }

    public static List<FrameworkFault> faults(FrameworkReading reading) {
        return switch (reading) {
            case FrameworkReading.Read read -> List.of();
            case FrameworkReading.Refused refused -> refused.faults();
        };
    }
}
