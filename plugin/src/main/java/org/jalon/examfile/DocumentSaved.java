package org.jalon.examfile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jalon.framework.CompetencyId;
import org.jalon.framework.ExamDocumentId;
import org.jalon.learner.BrokenRule;

/** A version of an exam document, as a draft or handed in; each stays, the next one does not replace it. */
public sealed interface DocumentSaved extends FileAct permits DocumentDrafted, DocumentHandedIn {

    ExamDocumentId document();

    /** Name of the file, or where it lies. */
    String file();

    /** Digest of the file in lower-case hex, where there is a file. */
    Optional<String> sha256();

    /** The competency whose exercise it presents. */
    Optional<CompetencyId> competency();

    Optional<DocumentFacts> facts();

    /** The same version, which presents that competency. */
    DocumentSaved of(Optional<CompetencyId> presented);

    /** The same version in a file of that name and digest. */
    DocumentSaved in(String name, String digest);

    @Override
    default Optional<String> topic() {
        return Optional.of(document().value());
    }

    /** The rules that a file's name and digest break. */
    static List<BrokenRule> ofFile(String file, Optional<String> sha256) {
        var name = BrokenRule.when(
                file.isBlank() || file.length() > 300, "file", file, "a file's name has 1 to 300 characters");
        var digest = BrokenRule.when(
                sha256.filter(s -> !s.matches("[0-9a-f]{64}")).isPresent(),
                "sha256",
                sha256.orElse(""),
                "a digest is 64 lower-case hexadecimal digits");
        return Stream.concat(name.stream(), digest.stream()).toList();
    }
}
