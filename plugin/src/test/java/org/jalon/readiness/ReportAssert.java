package org.jalon.readiness;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** Says in the field's words what a report must hold. */
final class ReportAssert extends AbstractAssert<ReportAssert, ReadinessReport> {

    private ReportAssert(ReadinessReport report) {
        super(report, ReportAssert.class);
    }

    static ReportAssert assertThat(ReadinessReport report) {
        return new ReportAssert(report);
    }

    static ReportAssert assertThat(CandidateFixture candidate) {
        return new ReportAssert(candidate.report());
    }

    ReportAssert hasVerdict(Verdict verdict) {
        Assertions.assertThat(actual.verdict())
                .as("verdict; unsettled: %s", states(actual.unsettled()))
                .isEqualTo(verdict);
        return this;
    }

    private static List<String> states(List<Item> items) {
        return items.stream().map(i -> i.id() + " " + i.state()).toList();
    }

    ReportAssert lacks(String id) {
        Assertions.assertThat(actual.items()).extracting(Item::id).doesNotContain(id);
        return this;
    }

    ItemAssert item(String id) {
        List<Item> found =
                actual.items().stream().filter(i -> i.id().equals(id)).toList();
        Assertions.assertThat(found)
                .as("items %s of %s", id, states(actual.items()))
                .hasSize(1);
        return new ItemAssert(found.getFirst());
    }

    /** What one item must say. */
    static final class ItemAssert extends AbstractAssert<ItemAssert, Item> {

        private ItemAssert(Item item) {
            super(item, ItemAssert.class);
        }

        ItemAssert isMet() {
            return is(State.MET);
        }

        ItemAssert isNotMet() {
            return is(State.NOT_MET);
        }

        ItemAssert isPending() {
            return is(State.PENDING);
        }

        ItemAssert isNotApplicable() {
            return is(State.NOT_APPLICABLE);
        }

        ItemAssert isUndetermined(String question) {
            is(State.UNDETERMINED);
            Assertions.assertThat(actual.question()).contains(question);
            return this;
        }

        ItemAssert restsOnUnverifiedData() {
            is(State.UNDETERMINED);
            Assertions.assertThat(actual.unverified()).isNotEmpty();
            Assertions.assertThat(actual.question()).isEmpty();
            return this;
        }

        ItemAssert is(State state) {
            Assertions.assertThat(actual.state())
                    .as("%s: %s", actual.id(), actual.finding().fr())
                    .isEqualTo(state);
            return this;
        }

        ItemAssert sees(CoverageView.Whose whose, State state) {
            Assertions.assertThat(actual.views())
                    .filteredOn(v -> v.whose() == whose)
                    .extracting(CoverageView::state)
                    .containsExactly(state);
            return this;
        }

        ItemAssert cannotBeMended() {
            Assertions.assertThat(actual.mendable()).isFalse();
            return this;
        }

        ItemAssert isDue(String day) {
            Assertions.assertThat(actual.due()).contains(LocalDate.parse(day));
            return this;
        }

        ItemAssert isLate() {
            Assertions.assertThat(actual.timing()).isEqualTo(Timing.LATE);
            return this;
        }

        ItemAssert isAdvisory() {
            Assertions.assertThat(actual.blocking()).isFalse();
            return this;
        }

        ItemAssert isBlocking() {
            Assertions.assertThat(actual.blocking()).isTrue();
            return this;
        }

        ItemAssert says(String words) {
            Assertions.assertThat(actual.finding().in(Locale.FRENCH)).contains(words);
            return this;
        }

        ItemAssert warns(String words) {
            Assertions.assertThat(actual.warnings()).anyMatch(w -> w.fr().contains(words));
            return this;
        }

        ItemAssert asks(String words) {
            Assertions.assertThat(actual.nextStep().map(Phrase::fr).orElse("")).contains(words);
            return this;
        }

        ItemAssert asksNot(String words) {
            Assertions.assertThat(actual.nextStep().map(Phrase::fr).orElse("")).doesNotContain(words);
            return this;
        }

        ItemAssert isOwnedBy(Owner owner) {
            Assertions.assertThat(actual.owner()).contains(owner);
            return this;
        }

        ItemAssert warnsNot(String words) {
            Assertions.assertThat(actual.warnings()).noneMatch(w -> w.fr().contains(words));
            return this;
        }

        ItemAssert warnsNothing() {
            Assertions.assertThat(actual.warnings()).isEmpty();
            return this;
        }

        ItemAssert restsOn(Grounds.Kind kind, String text) {
            Assertions.assertThat(actual.grounds().kind()).isEqualTo(kind);
            Assertions.assertThat(actual.grounds().text()).isEqualTo(text);
            return this;
        }

        ItemAssert counts(String figure, long value) {
            Assertions.assertThat(actual.figures())
                    .filteredOn(f -> f.name().equals(figure))
                    .extracting(Figure::value)
                    .containsExactly(value);
            return this;
        }

        ItemAssert wasSettledByAPerson() {
            Assertions.assertThat(actual.settledBy()).isPresent();
            return this;
        }
    }
}
