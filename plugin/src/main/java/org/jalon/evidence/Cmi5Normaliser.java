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
 * Reads cmi5 defined statements. Only those of the moveOn category have an effect; a waiver is a dispensation; satisfied is
 * never evidence by itself, for with moveOn NotApplicable it is said at registration.
 *
 * @see <a href="https://github.com/AICC/CMI-5_Spec_Current/blob/quartz/cmi5_spec.md#90-xapi-statement-data-model">cmi5 9</a>
 */
final class Cmi5Normaliser implements Normaliser {

    private static final String CMI5 = "https://w3id.org/xapi/cmi5/context/categories/cmi5";
    private static final String MOVE_ON = "https://w3id.org/xapi/cmi5/context/categories/moveon";
    private static final String LAUNCH_MODE = "https://w3id.org/xapi/cmi5/context/extensions/launchmode";
    private static final String REASON = "https://w3id.org/xapi/cmi5/result/extensions/reason";

    @Override
    public boolean recognises(Statement statement) {
        return ActivityStatement.hasCategory(statement, CMI5);
    }

    @Override
    public Normalisation normalise(ActivityStatement statement) {
        return switch (statement.verb()) {
            case "http://adlnet.gov/expapi/verbs/initialized" -> one(statement, source(statement), Outcome.ATTEMPTED);
            case "http://adlnet.gov/expapi/verbs/completed" ->
                statement.deniesCompletion()
                        ? unexpected(statement)
                        : one(statement, movingOn(statement), Outcome.COMPLETED);
            case "http://adlnet.gov/expapi/verbs/passed" -> passed(statement);
            case "http://adlnet.gov/expapi/verbs/failed" -> one(statement, movingOn(statement), Outcome.FAILED);
            case "https://w3id.org/xapi/adl/verbs/waived" -> waived(statement);
            case "https://w3id.org/xapi/adl/verbs/satisfied" ->
                new Normalisation.Unused(UnusedReason.CMI5_SATISFIED, statement.objectId());
            default -> new Normalisation.Unused(UnusedReason.CMI5_VERB_NOT_USED, statement.verb());
        };
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
        Optional<BigDecimal> share =
                statement.score().flatMap(score -> ScoreShare.ofRange(score).or(() -> ScoreShare.ofScaled(score)));
        FactSource source =
                movingOn(statement).withIf(statement.score().isPresent() && share.isEmpty(), Remark.SCORE_UNREADABLE);
        List<Fact> facts = new ArrayList<>();
        facts.add(source.fact(Outcome.PASSED, attempt.get()));
        share.ifPresent(value -> facts.add(source.scored(value, attempt.get())));
        return new Normalisation.Usable(facts);
    }

    private static Normalisation waived(ActivityStatement statement) {
        Optional<String> reason = statement
                .statement()
                .result()
                .map(Result::extensions)
                .flatMap(extensions -> extensions.find(REASON))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue);
        return attempt(statement)
                .<Normalisation>map(attempt ->
                        new Normalisation.Usable(List.of(movingOn(statement).dispensed(reason, attempt))))
                .orElseGet(() -> unexpected(statement));
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
