package org.jalon.examfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.jalon.examfile.Acts.day;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jalon.framework.ExamDocumentId;
import org.jalon.journal.Act;
import org.jalon.journal.ActContent;
import org.jalon.learner.BrokenRule;
import org.jalon.learner.BrokenRulesException;
import org.jalon.xapi.StatementId;
import org.junit.jupiter.api.Test;

class DocumentProgressTest {

    private static final ExamDocumentId VEILLE = new ExamDocumentId("ntc-2018.doc.veille");
    private static final ExamDocumentId PLAN = new ExamDocumentId("ntc-2018.doc.plan-actions");

    private final Acts acts = new Acts();

    @Test
    void goesFromDraftOverReturnedToReady() {
        assertThat(progress().state()).isEqualTo(DocumentState.NOTHING);
        assertThat(progress().counting()).isEmpty();

        StatementId draft = acts.add(draft("2024-03-01"));
        assertThat(progress().state()).isEqualTo(DocumentState.DRAFT);
        acts.add(new DocumentReturned(day("2024-03-02"), draft, "Ajouter les sources."));
        assertThat(progress().state()).isEqualTo(DocumentState.DRAFT);
        assertThat(progress().versions().getFirst().judgement())
                .hasValueSatisfying(j -> assertThat(j.remarks()).contains("Ajouter les sources."));

        StatementId first = acts.add(handedIn("2024-03-10"));
        assertThat(progress().state()).isEqualTo(DocumentState.HANDED_IN);
        acts.add(new DocumentReturned(day("2024-03-12"), first, "Chiffrer le marché."));
        assertThat(progress().state()).isEqualTo(DocumentState.RETURNED);
        assertThat(progress().state().isHandedIn()).isTrue();

        StatementId second = acts.add(handedIn("2024-03-20"));
        assertThat(progress().state()).isEqualTo(DocumentState.HANDED_IN);
        acts.add(new DocumentJudgedReady(day("2024-03-22"), second));
        assertThat(progress().state()).isEqualTo(DocumentState.READY);
        assertThat(progress().versions())
                .extracting(DocumentVersion::number, DocumentVersion::id, DocumentVersion::by)
                .containsExactly(
                        tuple(1, draft, Acts.FORMATEUR),
                        tuple(2, first, Acts.FORMATEUR),
                        tuple(3, second, Acts.FORMATEUR));
    }

    @Test
    void keepsAHandedInVersionThatADraftFollows() {
        StatementId handedIn = acts.add(handedIn("2024-03-10"));
        assertThat(progress().newerDraft()).isEmpty();
        StatementId draft = acts.add(draft("2024-03-15"));

        assertThat(progress().state()).isEqualTo(DocumentState.HANDED_IN);
        assertThat(progress().counting())
                .hasValueSatisfying(v -> assertThat(v.id()).isEqualTo(handedIn));
        assertThat(progress().newerDraft())
                .hasValueSatisfying(v -> assertThat(v.id()).isEqualTo(draft));
    }

    @Test
    void returnsToTheEarlierStateWhenAnActIsWithdrawn() {
        StatementId version = acts.add(handedIn("2024-03-10"));
        StatementId returned = acts.add(new DocumentReturned(day("2024-03-12"), version, "Chiffrer le marché."));
        StatementId ready = acts.add(new DocumentJudgedReady(day("2024-03-13"), version));
        assertThat(progress().state()).isEqualTo(DocumentState.READY);

        acts.withdraw(ready);
        assertThat(progress().state()).isEqualTo(DocumentState.RETURNED);
        acts.withdraw(returned);
        assertThat(progress().state()).isEqualTo(DocumentState.HANDED_IN);
        acts.withdraw(version);
        assertThat(progress().state()).isEqualTo(DocumentState.NOTHING);
    }

    @Test
    void takesNoJudgementOfAnotherDocumentOrVersion() {
        StatementId plan = acts.add(new DocumentHandedIn(day("2024-03-09"), PLAN, "plan.pdf"));
        acts.add(handedIn("2024-03-10"));
        acts.add(new DocumentJudgedReady(day("2024-03-12"), plan));

        assertThat(progress().state()).isEqualTo(DocumentState.HANDED_IN);
        assertThat(DocumentProgress.of(PLAN, acts.file()).state()).isEqualTo(DocumentState.READY);
    }

    /** Order of arrival and duplicates never matter, and without its last act a history is the shorter one. */
    @Test
    void saysTheSameForEveryOrderAndEveryRepetition() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Acts history = history(random, 1 + random.nextInt(9));
            DocumentProgress expected = DocumentProgress.of(VEILLE, history.file());
            List<Act<ActContent>> mixed = new ArrayList<>(history.all());
            mixed.add(mixed.get(random.nextInt(mixed.size())));
            Collections.shuffle(mixed, random);

            assertThat(DocumentProgress.of(VEILLE, new ExamFile(mixed)))
                    .as("seed %d", seed)
                    .isEqualTo(expected);

            StatementId added = history.add(randomAct(history, random));
            history.withdraw(added);
            assertThat(DocumentProgress.of(VEILLE, history.file()))
                    .as("withdrawn, seed %d", seed)
                    .isEqualTo(expected);
        }
    }

    @Test
    void namesEveryRuleThatAVersionBreaks() {
        assertThatThrownBy(() -> new DocumentHandedIn(
                        day("2024-03-10"), VEILLE, " ", Optional.of("ABC"), Optional.empty(), Optional.empty()))
                .isInstanceOfSatisfying(
                        BrokenRulesException.class,
                        e -> assertThat(e.rules()).extracting(BrokenRule::field).containsExactly("file", "sha256"));
        StatementId version = acts.add(handedIn("2024-03-10"));
        assertThatThrownBy(() -> new DocumentReturned(day("2024-03-12"), version, " "))
                .hasMessageContaining("remarks");
    }

    private static Acts history(Random random, int length) {
        Acts history = new Acts();
        history.add(handedIn("2024-03-05"));
        for (int i = 0; i < length; i++) {
            history.add(randomAct(history, random));
        }
        return history;
    }

    private static FileAct randomAct(Acts history, Random random) {
        String day = "2024-03-%02d".formatted(1 + random.nextInt(28));
        StatementId some =
                history.all().get(random.nextInt(history.all().size())).id();
        return switch (random.nextInt(4)) {
            case 0 -> draft(day);
            case 1 -> handedIn(day);
            case 2 -> new DocumentReturned(day(day), some, "Revoir.");
            default -> new DocumentJudgedReady(day(day), some);
        };
    }

    private static DocumentDrafted draft(String day) {
        return new DocumentDrafted(
                day(day), VEILLE, "veille-brouillon.odt", Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static DocumentHandedIn handedIn(String day) {
        return new DocumentHandedIn(day(day), VEILLE, "veille.pdf");
    }

    private DocumentProgress progress() {
        return DocumentProgress.of(VEILLE, acts.file());
    }
}
