package org.jalon.evidence;

import java.util.List;
import java.util.Optional;
import org.jalon.journal.ReadEntry;
import org.jalon.lrs.FeedEntry;
import org.jalon.lrs.StoredStatement;
import org.jalon.profile.JalonProfile;
import org.jalon.xapi.Activity;
import org.jalon.xapi.Agent;
import org.jalon.xapi.Statement;

/**
 * Turns any stored statement into facts or a reason why there are none; never throws, and the same statement always gives
 * the same answer.
 */
public final class Normalisers {

    /** The longest key of an agent that a learner's tie can hold. */
    private static final int AGENT = 600;

    /** More characters than the keys of any activity need. */
    private static final int KEYS = 20_000;

    /** As many as the rows of one statement have room for. */
    private static final int FACTS = 8;

    private final List<Normaliser> normalisers;

    public Normalisers() {
        this(List.of(new Cmi5Normaliser(), new MoodleNormaliser(), new XapiNormaliser()));
    }

    /** In the order in which they are asked whether they recognise a statement. */
    Normalisers(List<Normaliser> normalisers) {
        this.normalisers = List.copyOf(normalisers);
    }

    /**
     * The facts of a stored statement, or why there are none.
     *
     * @param read the statement; empty when its text can not be read as one
     */
    public Normalisation normalise(StoredStatement stored, Optional<Statement> read) {
        return read.map(statement -> normalise(stored, statement))
                .orElseGet(() -> new Normalisation.Unused(UnusedReason.UNREADABLE, ""));
    }

    /** The same, of a statement that nobody has read yet. */
    Normalisation normalise(StoredStatement stored) {
        return normalise(
                stored,
                ReadEntry.of(new FeedEntry(stored, Optional.empty(), false)).statement());
    }

    private Normalisation normalise(StoredStatement stored, Statement statement) {
        try {
            return notForAny(statement).orElseGet(() -> keepSmall(byEmitter(stored, statement)));
        } catch (RuntimeException e) {
            return new Normalisation.Unused(
                    UnusedReason.NORMALISER_FAILED, e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private static Optional<Normalisation> notForAny(Statement statement) {
        if (statement.voids().isPresent()) {
            return unused(UnusedReason.VOIDING, "");
        }
        if (ActivityStatement.hasCategory(statement, JalonProfile::isOurs)) {
            return unused(UnusedReason.JALON_PROFILE, statement.verb().id().value());
        }
        if (!(statement.actor() instanceof Agent agent)) {
            return unused(UnusedReason.GROUP_ACTOR, statement.verb().id().value());
        }
        if (agent.id().canonical().length() > AGENT) {
            return unused(UnusedReason.AGENT_TOO_LONG, statement.verb().id().value());
        }
        return statement.object() instanceof Activity
                ? Optional.empty()
                : unused(UnusedReason.NOT_AN_ACTIVITY, statement.verb().id().value());
    }

    private Normalisation byEmitter(StoredStatement stored, Statement statement) {
        if (!(statement.actor() instanceof Agent agent) || !(statement.object() instanceof Activity activity)) {
            throw new IllegalArgumentException("not a statement of an agent about an activity");
        }
        return normalisers.stream()
                .filter(normaliser -> normaliser.recognises(statement))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the last normaliser recognises everything"))
                .normalise(new ActivityStatement(stored, statement, agent.id(), activity));
    }

    private static Normalisation keepSmall(Normalisation normalisation) {
        boolean large = normalisation instanceof Normalisation.Usable usable
                && (usable.facts().size() > FACTS
                        || usable.facts().stream().anyMatch(fact -> lengthOfKeys(fact) > KEYS));
        return large ? new Normalisation.Unused(UnusedReason.TOO_LARGE, "") : normalisation;
    }

    private static long lengthOfKeys(Fact fact) {
        return fact.attempt().length()
                + fact.recognisedBy().stream()
                        .mapToLong(key -> key.key().length())
                        .sum();
    }

    private static Optional<Normalisation> unused(UnusedReason reason, String detail) {
        return Optional.of(new Normalisation.Unused(reason, detail));
    }
}
