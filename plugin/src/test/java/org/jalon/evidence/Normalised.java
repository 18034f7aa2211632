package org.jalon.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What the normalisers make of one statement. */
final class Normalised {

    private static final Normalisers NORMALISERS = new Normalisers();

    private Normalised() {}

    static List<Fact> facts(String json) {
        Normalisation normalisation = NORMALISERS.normalise(Shapes.stored(1, json));
        assertThat(normalisation).isInstanceOf(Normalisation.Usable.class);
        return ((Normalisation.Usable) normalisation).facts();
    }

    static Fact fact(String json) {
        List<Fact> facts = facts(json);
        assertThat(facts).hasSize(1);
        return facts.getFirst();
    }

    static Normalisation.Unused unused(String json) {
        Normalisation normalisation = NORMALISERS.normalise(Shapes.stored(1, json));
        assertThat(normalisation).isInstanceOf(Normalisation.Unused.class);
        return (Normalisation.Unused) normalisation;
    }
}
