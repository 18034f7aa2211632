package org.jalon.evidence;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jalon.catalogue.Outcome;
import org.jalon.catalogue.Recognition;
import org.jalon.xapi.Activity;
import org.jalon.xapi.Statement;

/**
 * Reads what any other emitter says with common verbs; asked last, because it recognises everything. Whoever holds a key of the
 * store can send such a statement: it can be evidence of work done, but neither a dispensation nor a competence.
 */
final class XapiNormaliser implements Normaliser {

    @Override
    public boolean recognises(Statement statement) {
        return true;
    }

    @Override
    public Normalisation normalise(ActivityStatement statement) {
        if (XapiContent.isPart(statement)) {
            return new Normalisation.Unused(UnusedReason.XAPI_PART, statement.objectId());
        }
        return switch (XapiVerb.of(statement.verb())) {
            case BEGUN -> one(statement, Outcome.ATTEMPTED);
            case ATTENDED -> attended(statement);
            case COMPLETED -> judged(statement, Outcome.COMPLETED);
            case PASSED -> judged(statement, Outcome.PASSED);
            case FAILED -> judged(statement, Outcome.FAILED);
            case SCORED -> scored(statement);
            case ENDED -> ended(statement);
            case ANSWERED ->
                XapiContent.isH5p(statement)
                        ? judged(statement, Outcome.COMPLETED)
                        : unused(statement, UnusedReason.XAPI_PART);
            case WAIVED -> unused(statement, UnusedReason.XAPI_WAIVER);
            case CLAIMED -> unused(statement, UnusedReason.COMPETENCE_CLAIMED);
            case ROUTINE -> unused(statement, UnusedReason.VERB_NOT_USED);
            case UNKNOWN -> unused(statement, UnusedReason.VERB_UNKNOWN);
        };
    }

    /** Being there is the whole of it only when the result says so. */
    private static Normalisation attended(ActivityStatement statement) {
        boolean whole = statement.completion().equals(Optional.of(true));
        return one(statement, whole ? Outcome.COMPLETED : Outcome.ATTEMPTED);
    }

    private static Normalisation judged(ActivityStatement statement, Outcome said) {
        Set<Outcome> outcomes = outcomes(statement);
        outcomes.add(said);
        boolean contradicted = (said == Outcome.COMPLETED && statement.deniesCompletion())
                || outcomes.containsAll(Set.of(Outcome.PASSED, Outcome.FAILED));
        return contradicted ? unused(statement, UnusedReason.XAPI_SHAPE) : usable(statement, outcomes);
    }

    private static Normalisation scored(ActivityStatement statement) {
        return statement.score().flatMap(ScoreShare::of).isEmpty()
                ? unused(statement, UnusedReason.XAPI_SHAPE)
                : usable(statement, outcomes(statement));
    }

    private static Normalisation ended(ActivityStatement statement) {
        boolean tells = !outcomes(statement).isEmpty()
                || statement.score().flatMap(ScoreShare::of).isPresent();
        return XapiContent.isScorm(statement) && tells
                ? usable(statement, outcomes(statement))
                : unused(statement, UnusedReason.VERB_NOT_USED);
    }

    /** What the result says, whatever the verb. */
    private static Set<Outcome> outcomes(ActivityStatement statement) {
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        statement.completion().filter(done -> done).ifPresent(_done -> outcomes.add(Outcome.COMPLETED));
        statement.success().ifPresent(success -> outcomes.add(success ? Outcome.PASSED : Outcome.FAILED));
        return outcomes;
    }

    private static Normalisation one(ActivityStatement statement, Outcome outcome) {
        return new Normalisation.Usable(List.of(source(statement).fact(outcome, XapiContent.attempt(statement))));
    }

    private static Normalisation usable(ActivityStatement statement, Set<Outcome> outcomes) {
        FactSource source = source(statement).withAny(statement.score().flatMap(ScoreShare::remark));
        String attempt = XapiContent.attempt(statement);
        List<Fact> facts = new ArrayList<>();
        outcomes.forEach(outcome -> facts.add(source.fact(outcome, attempt)));
        statement.score().flatMap(ScoreShare::of).ifPresent(share -> facts.add(source.scored(share, attempt)));
        return new Normalisation.Usable(facts);
    }

    private static FactSource source(ActivityStatement statement) {
        Activity about = XapiContent.about(statement);
        List<Recognition> keys = new ArrayList<>();
        keys.add(new Recognition.ActivityIri(about.id().value()));
        keys.addAll(statement.keysAround(about));
        return new FactSource(statement, Emitter.XAPI, CopyKey.of(statement, ""), about, keys, List.of());
    }

    private static Normalisation unused(ActivityStatement statement, UnusedReason reason) {
        return new Normalisation.Unused(reason, statement.verb());
    }
}
