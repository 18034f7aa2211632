package org.jalon.framework;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.jalon.framework.json.CaseWriter;

/**
 * A framework version for other systems, as a {@code CFPackage} of 1EdTech CASE 1.0: its blocs, competencies and exam documents
 * with how they belong together. Identifiers depend on the ids only, so every installation gives the same ones.
 *
 * @param uri where the package is found; what is in it is at fragments of it
 * @param changed when the version was last changed, what persons confirmed of it included
 * @see <a href="https://www.imsglobal.org/case-10-specification-rest-api">CASE 1.0, REST/JSON binding</a>
 */
public record CasePackage(Framework framework, URI uri, Instant changed) {

    /**
     * The package of the version.
     *
     * @param fileChanged when its file was last changed
     */
    public static CasePackage of(Framework framework, URI uri, Instant fileChanged) {
        Instant changed = Stream.concat(Stream.of(fileChanged), confirmed(framework))
                .max(Instant::compareTo)
                .orElse(fileChanged);
        return new CasePackage(framework, uri, changed);
    }

    private static Stream<Instant> confirmed(Framework framework) {
        return framework.provenances().map(Provenance::standing).mapMulti((standing, days) -> {
            if (standing instanceof Standing.Confirmed confirmed) {
                days.accept(confirmed.on().atStartOfDay(ZoneOffset.UTC).toInstant());
            }
        });
    }

    /** The package as JSON text; equal packages give the same text. */
    public String toJson() {
        return CaseWriter.write(this);
    }
}
