package org.jalon.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.jalon.framework.CompetencyId;
import org.jalon.framework.Frameworks;
import org.junit.jupiter.api.Test;

class CatalogueDraftTest {

    private static final CatalogueDraft PRESENT = draft(module("m", "M", "a", "b", "c"), module("n", "N", "d", "e"));

    private static CatalogueDraft draft(TrainingModule... modules) {
        return new CatalogueDraft(
                new CatalogueId("essai"), Frameworks.shipped("ntc-2018").id(), "Essai", List.of(modules));
    }

    private static TrainingModule module(String id, String title, String... activities) {
        return new TrainingModule(
                new ModuleId(id),
                title,
                Stream.of(activities).map(name -> activity(name, name)).toList());
    }

    private static Activity activity(String id, String title) {
        return new Activity(
                new ActivityId(id),
                title,
                List.of(new Recognition.IdNumber(id)),
                Set.of(new CompetencyId("ntc-2018.1.1")),
                new EvidenceRule(Set.of(Outcome.COMPLETED), OptionalDouble.empty(), true, Purpose.TRAINING));
    }

    @Test
    void replaceWhatHasTheSameIdAndKeepTheRest() {
        TrainingModule next =
                new TrainingModule(new ModuleId("m"), "Autre", List.of(activity("z", "Z"), activity("b", "B2")));

        assertThat(PRESENT.merge(List.of(next, module("o", "O", "y"))))
                .isEqualTo(draft(
                        new TrainingModule(
                                new ModuleId("m"),
                                "Autre",
                                List.of(
                                        activity("a", "a"),
                                        activity("b", "B2"),
                                        activity("c", "c"),
                                        activity("z", "Z"))),
                        module("n", "N", "d", "e"),
                        module("o", "O", "y")));
    }

    @Test
    void moveAnActivityThatComesInAnotherModule() {
        assertThat(PRESENT.merge(List.of(module("n", "N", "a"), module("o", "O", "e"))))
                .isEqualTo(draft(module("m", "M", "b", "c"), module("n", "N", "d", "a"), module("o", "O", "e")));
    }

    @Test
    void changeNothingByWhatIsThere() {
        assertThat(PRESENT.merge(PRESENT.modules())).isEqualTo(PRESENT);
        assertThat(PRESENT.merge(List.of())).isEqualTo(PRESENT);
    }

    @Test
    void tellWhatDoesNotFitTogether() {
        CatalogueDraft twice = draft(module("m", "M", "a"), module("n", "N", "a"));

        assertThat(twice.read(Frameworks.shipped("ntc-2018")))
                .isInstanceOfSatisfying(
                        CatalogueReading.Refused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(CatalogueFault::pointer)
                                .containsExactly(
                                        "/modules/1/activities/0/id", "/modules/1/activities/0/recognisedBy/0"));
    }

    @Test
    void tellWhichActivitiesDiffer() {
        CatalogueChanges changes = CatalogueChanges.between(
                List.of(activity("a", "A"), activity("b", "B"), activity("c", "C")),
                List.of(activity("c", "C"), activity("b", "B2"), activity("d", "D")));

        assertThat(changes)
                .isEqualTo(new CatalogueChanges(
                        List.of(new ActivityId("d")), List.of(new ActivityId("b")), List.of(new ActivityId("a"))));
    }
}
