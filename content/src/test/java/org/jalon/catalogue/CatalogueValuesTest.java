package org.jalon.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jalon.framework.CompetencyId;
import org.jalon.framework.FrameworkId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueValuesTest {

    private static final EvidenceRule RULE =
            new EvidenceRule(Set.of(Outcome.COMPLETED), OptionalDouble.empty(), true, Purpose.TRAINING);
    private static final Recognition KEY = new Recognition.IdNumber("N1");
    private static final Set<CompetencyId> PREPARES = Set.of(new CompetencyId("ntc-2018.1.1"));

    @ParameterizedTest
    @MethodSource
    void refusesBadInput(ThrowingCallable made) {
        assertThatThrownBy(made).isInstanceOf(IllegalArgumentException.class);
    }

    static List<ThrowingCallable> refusesBadInput() {
        return List.of(
                () -> new ActivityId("A quiz"),
                () -> new ModuleId(""),
                () -> new CatalogueId("-x"),
                () -> new Recognition.ActivityIri("no iri"),
                () -> new Recognition.PublisherId("/au"),
                () -> new Recognition.IdNumber(" "),
                () -> rule(Set.of(), OptionalDouble.empty()),
                () -> rule(Set.of(Outcome.FAILED), OptionalDouble.empty()),
                () -> rule(Set.of(Outcome.SCORED), OptionalDouble.empty()),
                () -> rule(Set.of(Outcome.PASSED), OptionalDouble.of(0.5)),
                () -> rule(Set.of(Outcome.SCORED), OptionalDouble.of(1.01)),
                () -> rule(Set.of(Outcome.SCORED), OptionalDouble.of(Double.NaN)),
                () -> new Activity(new ActivityId("a"), " ", List.of(KEY), PREPARES, RULE),
                () -> new Activity(new ActivityId("a"), "A", List.of(), PREPARES, RULE),
                () -> new Activity(new ActivityId("a"), "A", List.of(KEY), Set.of(), RULE),
                () -> new TrainingModule(new ModuleId("m"), "", List.of()),
                () -> catalogue(" ", activity("a", KEY)),
                () -> catalogue("C", activity("a", KEY), activity("a", new Recognition.IdNumber("N2"))));
    }

    @Test
    void refusesAKeyThatWouldLeadToTwoActivities() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> catalogue("C", activity("a", KEY), activity("b", KEY)))
                .withMessageContaining("N1");
    }

    @Test
    void keepsApartKeysOfTheSameTextAndAnotherKind() {
        Activity moodle = activity("a", new Recognition.ActivityIri("https://a.test/1"));
        Activity cmi5 = activity("b", new Recognition.PublisherId("https://a.test/1"));
        Catalogue catalogue = catalogue("C", moodle, cmi5);

        assertThat(catalogue.find(new Recognition.ActivityIri("https://a.test/1")))
                .contains(moodle);
        assertThat(catalogue.find(new Recognition.PublisherId("https://a.test/1")))
                .contains(cmi5);
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.test/*/quiz?id=*, https://a.test/x/quiz?id=7, true",
        "https://a.test/*/quiz?id=*, https://a.test//quiz?id=, true",
        "https://a.test/*/quiz?id=*, https://a.test/quiz?id=7, false",
        "https://a.test/quiz*, https://b.test/quiz1, false",
        "https://a.test/*ab, https://a.test/ab, true",
        "https://a.test/ab*ab, https://a.test/ab, false",
        "https://a.test/(a+)+*z, https://a.test/aaaaz, false"
    })
    void matchesAPatternWhoseStarsStandForAnything(String pattern, String iri, boolean matches) {
        assertThat(new Recognition.IriPattern(pattern).matches(iri)).isEqualTo(matches);
    }

    @Test
    void letsTheMostTellingKeyDecide() {
        Activity byNumber = activity("a", new Recognition.IdNumber("N1"));
        Activity byIri = activity("b", new Recognition.ActivityIri("https://a.test/1"));
        Activity byLongPattern = activity("c", new Recognition.IriPattern("https://a.test/quiz/*"));
        Activity byPattern = activity("d", new Recognition.IriPattern("https://a.test/*"));
        Activity byCourse = activity("e", new Recognition.ContextActivity("https://b.test/course"));
        Catalogue catalogue = catalogue("C", byCourse, byPattern, byLongPattern, byIri, byNumber);
        Recognition number = new Recognition.IdNumber("N1");
        Recognition one = new Recognition.ActivityIri("https://a.test/1");
        Recognition quiz = new Recognition.ActivityIri("https://a.test/quiz/2");
        Recognition other = new Recognition.ActivityIri("https://a.test/2");
        Recognition elsewhere = new Recognition.ActivityIri("https://c.test/2");
        Recognition course = new Recognition.ContextActivity("https://b.test/course");

        assertThat(catalogue.find(List.of(course, one, number))).contains(byNumber);
        assertThat(catalogue.find(List.of(course, one))).contains(byIri);
        assertThat(catalogue.find(List.of(course, quiz))).contains(byLongPattern);
        assertThat(catalogue.find(List.of(course, other))).contains(byPattern);
        assertThat(catalogue.find(List.of(elsewhere, course))).contains(byCourse);
        assertThat(catalogue.find(List.of(elsewhere))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a.test/1", "a.test/*", "https://*", "*"})
    void refusesAPatternThatFixesTooLittle(String pattern) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Recognition.IriPattern(pattern));
    }

    @Test
    void differsByWhatItHolds() {
        assertThat(catalogue("C", activity("a", KEY))).isEqualTo(catalogue("C", activity("a", KEY)));
        assertThat(catalogue("C", activity("a", KEY))).isNotEqualTo(catalogue("D", activity("a", KEY)));
        assertThat(catalogue("C", activity("a", KEY))).isNotEqualTo(catalogue("C", activity("b", KEY)));
    }

    private static EvidenceRule rule(Set<Outcome> counts, OptionalDouble passMark) {
        return new EvidenceRule(counts, passMark, true, Purpose.ASSESSMENT);
    }

    private static Activity activity(String id, Recognition key) {
        return new Activity(new ActivityId(id), "A", List.of(key), PREPARES, RULE);
    }

    private static Catalogue catalogue(String title, Activity... activities) {
        TrainingModule module = new TrainingModule(new ModuleId("m"), "M", List.of(activities));
        return new Catalogue(new CatalogueId("c"), new FrameworkId("ntc-2018"), title, List.of(module));
    }
}
