package org.jalon.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jalon.readiness.Input;
import org.jalon.readiness.Owner;
import org.jalon.readiness.State;

/**
 * One item of a report as a page shows it, in the reader's language.
 *
 * @param kind what sort of item it is: its id up to the colon, such as {@code document}
 * @param code short sign of the competency or document within its version, such as {@code 1.2}
 * @param bloc number of the bloc that it belongs to
 * @param inFrench whether the title is the text's own wording, which no language changes
 * @param unverified why each datum that it rests on is not official, in French
 */
public record ItemView(
        String id,
        String kind,
        Optional<String> code,
        Optional<Integer> bloc,
        State state,
        boolean blocking,
        String title,
        boolean inFrench,
        String finding,
        List<String> warnings,
        Optional<String> nextStep,
        Optional<Owner> owner,
        Optional<LocalDate> due,
        boolean late,
        Ground ground,
        List<String> unverified,
        Optional<Decided> decided,
        List<Input> inputs) {

    /**
     * What an item rests on, in French.
     *
     * @param kind {@code LAW}, {@code GUIDANCE}, {@code POLICY}, or {@code SECONDARY} for a source that is not official
     */
    public record Ground(String kind, String text, String article) {}

    /** Who settled an item, when and why. */
    public record Decided(String by, LocalDate on, String reason) {}

    public ItemView {
        warnings = List.copyOf(warnings);
        unverified = List.copyOf(unverified);
        inputs = List.copyOf(inputs);
    }

    /** Its place on the page, to link to. */
    public String anchor() {
        return "item-" + id;
    }

    /** Whether it asks something of somebody. */
    public boolean isUnsettled() {
        return switch (state) {
            case NOT_MET, PENDING, UNDETERMINED -> true;
            case MET, NOT_APPLICABLE -> false;
        };
    }
}
