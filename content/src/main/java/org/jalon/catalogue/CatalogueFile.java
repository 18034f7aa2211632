package org.jalon.catalogue;

import java.util.List;
import org.jalon.framework.FaultRule;
import org.jalon.framework.Framework;

/** The JSON text of a centre's catalogue under the name that its faults are reported by. */
public final class CatalogueFile {

    private final String name;
    private final String json;

    private CatalogueFile(String name, String json) {
        this.name = name;
        this.json = json;
    }

    public static CatalogueFile of(String name, String json) {
        return new CatalogueFile(name, json);
    }

    /** The sample catalogues that come with Jalon, oldest framework version first. */
    public static List<CatalogueFile> shipped() {
        return List.of();
    }

    public String name() {
        return name;
    }

    /** The text as it was given. */
    public String json() {
        return json;
    }

    /** Reads the file against the framework that it names. */
    public CatalogueReading read(Framework framework) {
        return new CatalogueReading.Refused(
                List.of(new CatalogueFault(name, "", FaultRule.MALFORMED_JSON, "not read for " + framework.id())));
    }
}
