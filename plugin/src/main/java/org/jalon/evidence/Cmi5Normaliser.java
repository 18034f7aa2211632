package org.jalon.evidence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jalon.catalogue.Outcome;
import org.jalon.catalogue.Recognition;
import org.jalon.xapi.Result;
import org.jalon.xapi.Statement;
import tools.jackson.databind.JsonNode;

/**
 * Reads cmi5 defined statements. Only those of the moveOn category have an effect; a waiver that gives its reason is a
 * dispensation; satisfied is never evidence by itself, for with moveOn NotApplicable it is said at registration. What else
 * a session sends (cmi5 allowed) is left aside: in the modes Browse and Review it is all that content may send.
 *
 * @see <a href="https://github.com/AICC/CMI-5_Spec_Current/blob/quartz/cmi5_spec.md#90-xapi-statement-data-model">cmi5 9</a>
 */
final class Cmi5Normaliser implements Normaliser {

    private static final String ADL = "http://adlnet.gov/expapi/verbs/";
    private static final String ADL_CMI5 = "https://w3id.org/xapi/adl/verbs/";
    private static final String CMI5 = "https://w3id.org/xapi/cmi5/context/categories/cmi5";
    private static final String MOVE_ON = "https://w3id.org/xapi/cmi5/context/categories/moveon";
    private static final String SESSION = "https://w3id.org/xapi/cmi5/context/extensions/sessionid";
    private static final String MASTERY_SCORE = "https://w3id.org/xapi/cmi5/context/extensions/masteryscore";
    private static final String LAUNCH_MODE = "https://w3id.org/xapi/cmi5/context/extensions/launchmode";
    private static final String REASON = "https://w3id.org/xapi/cmi5/result/extensions/reason";

    @Override
    public boolean recognises(Statement statement) {
        return isDefined(statement)
                || ActivityStatement.contextExtension(statement, SESSION).isPresent();
    }

    private static boolean isDefined(Statement statement) {
        return ActivityStatement.hasCategory(statement, CMI5);
    }

    @Override
    public Normalisation normalise(ActivityStatement statement) {
        if (!isDefined(statement.statement())) {
            return new Normalisation.Unused(UnusedReason.CMI5_ALLOWED, statement.verb());
        }
        return switch (statement.verb()) {
            case ADL + "initialized" -> one(statement, source(statement), Outcome.ATTEMPTED);
            case ADL + "completed" -> completed(statement);
            case ADL + "passed" -> passed(statement);
            case ADL + "failed" -> failed(statement);
            case ADL_CMI5 + "waived" -> waived(statement);
            case ADL_CMI5 + "satisfied" -> new Normalisation.Unused(UnusedReason.CMI5_SATISFIED, statement.objectId());
            case ADL + "launched", ADL + "terminated", ADL_CMI5 + "abandoned" ->
                new Normalisation.Unused(UnusedReason.CMI5_VERB_NOT_USED, statement.verb());
            default -> new Normalisation.Unused(UnusedReason.VERB_UNKNOWN, statement.verb());
        };
    }

    private static Normalisation completed(ActivityStatement statement) {
        return statement.deniesCompletion()
                ? unexpected(statement)
                : one(statement, movingOn(statement), Outcome.COMPLETED);
    }

    private static Normalisation failed(ActivityStatement statement) {
        return statement.success().equals(Optional.of(true))
                ? unexpected(statement)
                : one(statement, movingOn(statement), Outcome.FAILED);
    }

    private static Normalisation one(ActivityStatement statement, FactSource source, Outcome outcome) {
        return attempt(statement)
                .<Normalisation>map(attempt -> new Normalisation.Usable(List.of(source.fact(outcome, attempt))))
                .orElseGet(() -> unexpected(statement));
    }

    private static Normalisation passed(ActivityStatement statement) {
        Optional<String> attempt = attempt(statement);
        if (attempt.isEmpty() || statement.success().equals(Optional.of(false))) {
            return unexpected(statement);
        }
        FactSource source = movingOn(statement).withAny(statement.score().flatMap(ScoreShare::remark));
        List<Fact> facts = new ArrayList<>();
        facts.add(source.withIf(isBelowMastery(statement), Remark.BELOW_MASTERY).fact(Outcome.PASSED, attempt.get()));
        statement.score().flatMap(ScoreShare::of).ifPresent(share -> facts.add(source.scored(share, attempt.get())));
        return new Normalisation.Usable(facts);
    }

    /** Whether the pass is against the mastery score that its content was launched with (cmi5 9.3.4). */
    private static boolean isBelowMastery(ActivityStatement statement) {
        Optional<BigDecimal> mastery = ActivityStatement.contextExtension(statement.statement(), MASTERY_SCORE)
                .filter(JsonNode::isNumber)
                .map(JsonNode::decimalValue);
        Optional<BigDecimal> reached =
                statement.score().flatMap(score -> score.scaled().or(() -> ScoreShare.ofRange(score)));
        return mastery.isPresent()
                && reached.filter(score -> score.compareTo(mastery.get()) < 0).isPresent();
    }

    /** Without the reason that cmi5 9.5.5.2 asks for, nobody could stand by the dispensation. */
    private static Normalisation waived(ActivityStatement statement) {
        Optional<String> attempt = attempt(statement);
        Optional<String> reason = reason(statement);
        if (attempt.isEmpty() || reason.isEmpty() || statement.success().equals(Optional.of(false))) {
            return unexpected(statement);
        }
        return new Normalisation.Usable(List.of(movingOn(statement).dispensed(reason, attempt.get())));
    }

    private static Optional<String> reason(ActivityStatement statement) {
        return statement
                .statement()
                .result()
                .map(Result::extensions)
                .flatMap(extensions -> extensions.find(REASON))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .filter(reason -> !reason.isBlank());
    }

    private static FactSource movingOn(ActivityStatement statement) {
        return source(statement)
                .withIf(!ActivityStatement.hasCategory(statement.statement(), MOVE_ON), Remark.NO_MOVEON);
    }

    private static FactSource source(ActivityStatement statement) {
        return new FactSource(
                        statement,
                        Emitter.CMI5,
                        CopyKey.of(statement, ""),
                        statement.object(),
                        keys(statement),
                        List.of())
                .withIf(isWithoutCredit(statement.statement()), Remark.NO_CREDIT_MODE);
    }

    private static List<Recognition> keys(ActivityStatement statement) {
        List<Recognition> keys = new ArrayList<>();
        statement.around().grouping().stream()
                .map(grouping -> new Recognition.PublisherId(grouping.id().value()))
                .forEach(keys::add);
        keys.add(new Recognition.ActivityIri(statement.objectId()));
        keys.addAll(statement.keysAround(statement.object()));
        return keys;
    }

    private static boolean isWithoutCredit(Statement statement) {
        return ActivityStatement.contextExtension(statement, LAUNCH_MODE)
                .filter(JsonNode::isString)
                .map(mode -> mode.stringValue().toLowerCase(Locale.ROOT))
                .filter(mode -> mode.equals("browse") || mode.equals("review"))
                .isPresent();
    }

    private static Optional<String> attempt(ActivityStatement statement) {
        return statement
                .registration()
                .map(registration -> "registration:" + registration + "|" + statement.objectId());
    }

    private static Normalisation unexpected(ActivityStatement statement) {
        return new Normalisation.Unused(UnusedReason.CMI5_SHAPE, statement.verb());
    }
}
