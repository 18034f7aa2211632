package org.jalon.readiness;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jalon.archive.EntryName;
import org.jalon.archive.HashedZip;
import org.jalon.candidacy.Candidacies;
import org.jalon.candidacy.Candidacy;
import org.jalon.candidacy.ExamSession;
import org.jalon.learner.Learner;
import org.jalon.learner.LearnerId;
import org.jalon.learner.Learners;
import org.springframework.stereotype.Component;

/**
 * Writes the file of a session for the centre agréé as an archive: of each candidate the report, the proofs and the documents
 * with their versions, an index to read and a manifest with the SHA-256 of every entry. The same session, instant and names
 * give the same bytes.
 */
@Component
public final class SessionFiles {

    private static final int PAGE = 50;

    private final Candidacies candidacies;
    private final Learners learners;
    private final Assessments assessments;
    private final SessionFileSheets sheets;
    private final SessionFilePieces pieces;

    public SessionFiles(
            Candidacies candidacies,
            Learners learners,
            Assessments assessments,
            SessionFileSheets sheets,
            SessionFilePieces pieces) {
        this.candidacies = candidacies;
        this.learners = learners;
        this.assessments = assessments;
        this.sheets = sheets;
        this.pieces = pieces;
    }

    /** A candidate of the file, with the folder that holds what belongs to them. */
    record Member(Candidacy candidacy, String name, String folder) {}

    /** A candidate's line in the index. */
    record Line(Member member, Verdict verdict, int pieces) {}

    /**
     * Writes the archive as it is made; nothing of it is kept whole in memory.
     *
     * @param session the version known then
     * @param asOf as known at this instant (UTC)
     * @throws UncheckedIOException when {@code out} takes no more
     */
    public void write(ExamSession session, Instant asOf, OutputStream out) {
        HashedZip zip = new HashedZip(out, asOf);
        try {
            zip.add("style.css", SessionFileSheets.style());
            List<Line> lines = new ArrayList<>();
            List<Member> members = members(session, asOf);
            for (int from = 0; from < members.size(); from += PAGE) {
                List<Member> page = members.subList(from, Math.min(from + PAGE, members.size()));
                List<AssessedFile> files =
                        assessments.files(page.stream().map(Member::candidacy).toList(), asOf);
                for (int i = 0; i < page.size(); i++) {
                    lines.add(write(zip, page.get(i), files.get(i)));
                }
            }
            zip.add("index.html", sheets.index(session, asOf, lines));
            zip.add("manifest.json", SessionFileManifest.of(session, asOf, lines.size(), zip.entries()));
            zip.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many candidates aim at the session, as known at that instant. */
    public int size(ExamSession session, Instant asOf) {
        return candidacies.ofSession(session.id(), asOf).size();
    }

    private List<Member> members(ExamSession session, Instant asOf) {
        List<Candidacy> known = candidacies.ofSession(session.id(), asOf);
        Map<LearnerId, Learner> byId =
                learners.find(known.stream().map(Candidacy::learner).distinct().toList()).stream()
                        .collect(Collectors.toMap(Learner::id, Function.identity()));
        Function<Candidacy, String> name = candidacy -> {
            Learner learner = Optional.ofNullable(byId.get(candidacy.learner()))
                    .orElseGet(() -> learners.get(candidacy.learner()));
            return learner.familyName() + " " + learner.givenName();
        };
        List<Candidacy> byName = known.stream()
                .sorted(Comparator.comparing(name).thenComparing(c -> c.id().toString()))
                .toList();
        List<Member> members = new ArrayList<>();
        for (Candidacy candidacy : byName) {
            String called = name.apply(candidacy);
            members.add(
                    new Member(candidacy, called, "candidats/" + EntryName.folder(members.size() + 1, called) + "/"));
        }
        return members;
    }

    private Line write(HashedZip zip, Member member, AssessedFile file) throws IOException {
        List<SessionFilePiece> held = pieces.write(zip, member.folder(), file);
        var sheet = sheets.candidate(member, file, held);
        zip.add(member.folder() + "rapport.json", Reports.bytes(file.report()));
        zip.add(member.folder() + "rapport.html", sheets.html(sheet, "../../style.css"));
        zip.add(member.folder() + "rapport.pdf", sheets.pdf(sheet));
        zip.add(member.folder() + "pieces.json", SessionFileManifest.json(held));
        zip.add(
                member.folder() + "documents.json",
                SessionFileManifest.json(SessionFilePieces.documents(file.framework(), held)));
        return new Line(member, file.report().verdict(), held.size());
    }
}
