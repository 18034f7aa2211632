package org.jalon.framework.json;

import java.util.Optional;
import org.jalon.framework.FaultRule;

/** An object of the given members that says where it comes from (source, standing) and, when unverified, why. */
final class SourcedShape implements Shape {

    static final String OFFICIAL = "OFFICIAL";
    static final String UNVERIFIED = "UNVERIFIED";

    private static final Shape SOURCE =
            ObjectShape.empty().with("text", Shape.text()).with("article", Shape.text());

    private final ObjectShape members;

    private SourcedShape(ObjectShape members) {
        this.members = members.maybe("source", SOURCE)
                .with("standing", SourcedShape::inspectStanding)
                .maybe("why", Shape.text());
    }

    /** An object of these members, with its source and standing. */
    static Shape of(ObjectShape members) {
        return new SourcedShape(members);
    }

    /** A datum whose value has that shape. */
    static Shape datum(Shape value) {
        return of(ObjectShape.empty().with("value", known(value)));
    }

    /** A datum whose value has that shape, or is null while the datum is unverified. */
    static Shape maybeUnknown(Shape value) {
        Shape known = known(value);
        return (entry, inspection) -> {
            boolean unknown = entry.node().path("value").isNull() && !isSettled(entry, inspection);
            Shape shape = unknown ? (ignored, none) -> {} : known;
            of(ObjectShape.empty().with("value", shape)).inspect(entry, inspection);
        };
    }

    @Override
    public void inspect(Entry entry, Inspection inspection) {
        members.inspect(entry, inspection);
        if (!entry.node().isObject()) {
            return;
        }
        if (!entry.node().has("source")) {
            inspection.report(entry.pointer(), FaultRule.MISSING_SOURCE, "key 'source' must name text and article");
        }
        inspectWhy(entry, inspection);
    }

    private static Shape known(Shape value) {
        return (entry, inspection) -> {
            if (entry.node().isNull()) {
                inspection.report(
                        entry.pointer(), FaultRule.NULL_WHEN_SETTLED, "null is no value for what is known or settled");
            } else {
                value.inspect(entry, inspection);
            }
        };
    }

    private static boolean isSettled(Entry datum, Inspection inspection) {
        return datum.findText("standing").filter(UNVERIFIED::equals).isEmpty()
                || inspection.isConfirmed(datum.pointer());
    }

    private static void inspectStanding(Entry entry, Inspection inspection) {
        if (!entry.node().isString()) {
            Shape.wrongType(entry, "a text", inspection);
            return;
        }
        String standing = entry.node().asString();
        if (!standing.equals(OFFICIAL) && !standing.equals(UNVERIFIED)) {
            inspection.report(
                    entry.pointer(),
                    FaultRule.UNKNOWN_CHOICE,
                    "'" + standing + "' must be one of [" + OFFICIAL + ", " + UNVERIFIED + "]");
        }
    }

    private static void inspectWhy(Entry entry, Inspection inspection) {
        Optional<String> standing = entry.findText("standing");
        boolean hasWhy = entry.node().has("why");
        if (standing.filter(UNVERIFIED::equals).isPresent() && !hasWhy) {
            inspection.report(entry.pointer(), FaultRule.MISSING_WHY, "an UNVERIFIED datum must say 'why'");
        }
        if (standing.filter(OFFICIAL::equals).isPresent() && hasWhy) {
            inspection.report(entry.at("why"), FaultRule.CONTRADICTION, "an OFFICIAL datum must not say 'why'");
        }
    }
}
