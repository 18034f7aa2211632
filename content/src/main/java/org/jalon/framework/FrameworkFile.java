package org.jalon.framework;

import java.util.Collection;
import java.util.List;

/** The JSON text of one framework version under the name that its faults are reported by. */
public final class FrameworkFile {

    private final String name;
    private final String json;

    private FrameworkFile(String name, String json) {
        this.name = Require.text("name of a framework file", name);
        this.json = json;
    }

    public static FrameworkFile of(String name, String json) {
        return new FrameworkFile(name, json);
    }

    /** The versions that come with Jalon, oldest first. */
    public static List<FrameworkFile> shipped() {
        return List.of();
    }

    public String name() {
        return name;
    }

    /** Reads the file as it is. */
    public FrameworkReading read() {
        return read(List.of());
    }

    /** Reads the file with the confirmations laid over it; what they bring is checked like the rest of the file. */
    public FrameworkReading read(Collection<Confirmation> confirmations) {
        return new FrameworkReading.Refused(List.of(new FrameworkFault(
                name, "", FaultRule.MALFORMED_JSON, "not read: " + json.length() + confirmations.size())));
    }
}
