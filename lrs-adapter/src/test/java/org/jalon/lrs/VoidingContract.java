package org.jalon.lrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jalon.lrs.TestStatements.LEA;
import static org.jalon.lrs.TestStatements.MOODLE;
import static org.jalon.lrs.TestStatements.PLAYER;
import static org.jalon.lrs.TestStatements.completed;
import static org.jalon.lrs.TestStatements.statement;
import static org.jalon.lrs.TestStatements.voiding;

import java.util.List;
import org.jalon.xapi.Statement;
import org.jalon.xapi.StatementId;
import org.junit.jupiter.api.Test;

/** What every store keeps to about voiding. The store may hold anything at the beginning of a test. */
public abstract class VoidingContract {

    protected abstract LearningRecordStore store();

    protected abstract StatementFeed feed();

    protected final AppendOutcome.Appended append(Writer writer, Statement... statements) {
        AppendOutcome outcome = store().append(List.of(statements), writer);
        assertThat(outcome).isInstanceOf(AppendOutcome.Appended.class);
        return (AppendOutcome.Appended) outcome;
    }

    protected final StatementId appendOne(Writer writer, Statement statement) {
        return append(writer, statement).ids().getFirst();
    }

    @Test
    void voidsForTheSameWriter() {
        StatementId target = appendOne(MOODLE, statement(LEA, "completed", "quiz-1"));
        StatementId voiding = appendOne(MOODLE, voiding(target));

        assertThat(store().find(target)).isEmpty();
        assertThat(store().findVoided(target)).isPresent();
        assertThat(store().findVoided(voiding)).isEmpty();
        assertThat(lastEntry().voids().map(FeedEntry.Voided::id)).contains(target);
        assertThat(entry(target).voidedOnArrival()).isFalse();
    }

    @Test
    void voidsForJalonWhateverWasWritten() {
        StatementId target = appendOne(MOODLE, statement(LEA, "completed", "quiz-1"));
        append(Writer.jalon(), voiding(target));
        assertThat(store().findVoided(target)).isPresent();
        assertThat(lastEntry().voids().map(FeedEntry.Voided::id)).contains(target);
    }

    @Test
    void refusesAForeignVoiding() {
        StatementId target = appendOne(MOODLE, statement(LEA, "completed", "quiz-1"));
        Statement fresh = statement(LEA, "completed", "quiz-2");
        AppendOutcome outcome = store().append(List.of(fresh, voiding(target)), PLAYER);

        assertThat(outcome).isEqualTo(new AppendOutcome.VoidingRefused(List.of(target)));
        assertThat(store().find(target)).isPresent();
        assertThat(store().find(fresh.id().orElseThrow())).isEmpty();
    }

    @Test
    void voidsOnArrivalWhenTheVoidingCameFirst() {
        StatementId target = StatementId.random();
        append(MOODLE, voiding(target));
        assertThat(lastEntry().voids()).isEmpty();

        append(MOODLE, completed(target, LEA, "quiz-1"));
        assertThat(store().find(target)).isEmpty();
        assertThat(store().findVoided(target)).isPresent();
        assertThat(lastEntry().voidedOnArrival()).isTrue();
    }

    @Test
    void ignoresAForeignVoidingThatCameFirst() {
        StatementId target = StatementId.random();
        append(PLAYER, voiding(target));
        append(MOODLE, completed(target, LEA, "quiz-1"));
        assertThat(store().find(target)).isPresent();
        assertThat(lastEntry().voidedOnArrival()).isFalse();
    }

    @Test
    void voidsInsideOneBatchInEitherOrder() {
        StatementId first = StatementId.random();
        StatementId second = StatementId.random();
        append(MOODLE, completed(first, LEA, "a"), voiding(first), voiding(second), completed(second, LEA, "a"));
        assertThat(store().findVoided(first)).isPresent();
        assertThat(store().findVoided(second)).isPresent();
        assertThat(entry(second).voidedOnArrival()).isTrue();
    }

    @Test
    void neverVoidsAVoidingStatementAndVoidsOnce() {
        StatementId target = appendOne(MOODLE, statement(LEA, "completed", "quiz-1"));
        StatementId voiding = appendOne(MOODLE, voiding(target));
        append(MOODLE, voiding(voiding));
        assertThat(lastEntry().voids()).isEmpty();
        assertThat(store().find(voiding)).isPresent();
        append(MOODLE, voiding(target));
        assertThat(lastEntry().voids()).isEmpty();
        assertThat(store().findVoided(target)).isPresent();
    }

    private FeedEntry lastEntry() {
        return feed().after(feed().head() - 1, 1).getFirst();
    }

    private FeedEntry entry(StatementId id) {
        long position =
                store().find(id).or(() -> store().findVoided(id)).orElseThrow().position();
        return feed().after(position - 1, 1).getFirst();
    }
}
