package org.jalon.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a profile document says: concepts, templates and patterns, each with its id.
 *
 * @param versions newest first
 * @see <a href="https://github.com/adlnet/xapi-profiles/blob/master/xapi-profiles-structure.md#prof-props">xAPI Profiles 1.0, part 2, 6.0</a>
 */
public record ProfileDocument(
        String id,
        Wording prefLabel,
        Wording definition,
        List<Version> versions,
        Author author,
        List<Concept> concepts,
        List<StatementTemplate> templates,
        List<StatementPattern> patterns) {

    public ProfileDocument {
        versions = List.copyOf(versions);
        concepts = List.copyOf(concepts);
        templates = List.copyOf(templates);
        patterns = List.copyOf(patterns);
    }

    /** One version of the profile; its id is what statements claim the profile by. */
    public record Version(String id, Instant generatedAtTime, List<String> wasRevisionOf) {

        public Version {
            wasRevisionOf = List.copyOf(wasRevisionOf);
        }
    }

    /** Who answers for the profile. */
    public record Author(String type, String name, Optional<String> url) {}

    /** Reads a document of JSON-LD in the form that the profiles specification gives it. */
    public static ProfileDocument read(String json) {
        return ProfileReader.read(json);
    }

    /** Jalon's own profile. */
    public static ProfileDocument shipped() {
        return Shipped.DOCUMENT;
    }

    /** The text of Jalon's own profile, JSON-LD in UTF-8. */
    public static String shippedText() {
        return Shipped.TEXT;
    }

    public Optional<Concept> findConcept(String iri) {
        return concepts.stream().filter(c -> c.id().equals(iri)).findFirst();
    }

    public Optional<StatementTemplate> findTemplate(String iri) {
        return templates.stream().filter(t -> t.id().equals(iri)).findFirst();
    }

    public Optional<StatementPattern> findPattern(String iri) {
        return patterns.stream().filter(p -> p.id().equals(iri)).findFirst();
    }

    /** Read once, when it is first asked for. */
    private static final class Shipped {

        private static final String TEXT = text();
        private static final ProfileDocument DOCUMENT = read(TEXT);

        private static String text() {
            try (InputStream resource = ProfileDocument.class.getResourceAsStream("jalon.jsonld")) {
                return new String(
                        Objects.requireNonNull(resource, "jalon.jsonld").readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException("jalon.jsonld", e);
            }
        }
    }
}
