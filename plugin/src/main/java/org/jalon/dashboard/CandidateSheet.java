package org.jalon.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jalon.readiness.Basis;
import org.jalon.readiness.State;
import org.jalon.readiness.Verdict;

/**
 * One candidate's page: what is left to do first, then what stands, all in the reader's language.
 *
 * @param toDo unsettled items that bear on the verdict, late ones first
 * @param toWatch unsettled items that only advise
 * @param transversal the transversal competencies, in no bloc
 * @param file what stands of the remaining items
 * @param notApplicable what is not asked of this candidate
 */
public record CandidateSheet(
        Heading heading,
        Verdict verdict,
        List<ItemView> toDo,
        List<ItemView> toWatch,
        List<BlocSection> blocs,
        List<ItemView> documents,
        Optional<PeriodSection> period,
        List<CompetencyLine> transversal,
        List<ItemView> file,
        List<ItemView> notApplicable,
        Basis basis) {

    /**
     * Who goes for what, and when.
     *
     * @param version id of the framework version
     * @param daysLeft days from the page's day to the session's first day; negative once it has passed
     * @param asOf the instant as known at which all is said (UTC)
     */
    public record Heading(
            String candidacy,
            String name,
            String titre,
            String version,
            String target,
            String origin,
            boolean alternance,
            Optional<LocalDate> trainingBegins,
            Optional<LocalDate> trainingEnds,
            Optional<String> session,
            Optional<LocalDate> sessionDay,
            Optional<Long> daysLeft,
            Instant asOf) {}

    /** A bloc with its competencies and the ECF of its activité-type. */
    public record BlocSection(int number, String label, List<CompetencyLine> competencies, List<ItemView> ecf) {

        public BlocSection {
            competencies = List.copyOf(competencies);
            ecf = List.copyOf(ecf);
        }

        /** How many of its competencies are established. */
        public long covered() {
            return competencies.stream()
                    .filter(line -> line.item().state() == State.MET)
                    .count();
        }
    }

    /**
     * A competency: the machine's view and the formateur's appraisal side by side, never merged.
     *
     * @param done required activities done
     * @param required how many are required; 0 when none prepares it
     */
    public record CompetencyLine(ItemView item, long done, long required, Optional<Appraisal> appraisal) {}

    /** A formateur's latest word on a competency. */
    public record Appraisal(boolean acquired, LocalDate on, String by, String reason) {}

    /** The period in the company: time recorded and time attested apart, in whole minutes, against the threshold. */
    public record PeriodSection(ItemView time, Measure recorded, Measure attested, List<ItemView> others) {

        public PeriodSection {
            others = List.copyOf(others);
        }

        /** Its items that ask nothing of anybody. */
        public List<ItemView> settled() {
            return items().filter(item -> !item.isUnsettled()).toList();
        }

        /** Its items that are on the list of what is left to do. */
        public List<ItemView> unsettled() {
            return items().filter(ItemView::isUnsettled).toList();
        }

        private Stream<ItemView> items() {
            return Stream.concat(Stream.of(time), others.stream());
        }
    }

    /**
     * Minutes against a threshold.
     *
     * @param share how much of the drawn scale they fill, 0 to 100; the threshold is drawn at {@code tick}
     */
    public record Measure(String hours, Optional<String> threshold, double share, double tick, boolean reached) {

        private static final double ROOM_BEYOND = 1.2;
        private static final double WHOLE = 100;

        static Measure of(long minutes, Optional<Long> threshold) {
            double scale = threshold.map(t -> t * ROOM_BEYOND).orElse((double) Math.max(minutes, 1));
            return new Measure(
                    Wording.hours(minutes),
                    threshold.map(Wording::hours),
                    Math.min(WHOLE, WHOLE * minutes / scale),
                    WHOLE / ROOM_BEYOND,
                    threshold.filter(t -> minutes >= t).isPresent());
        }
    }

    public CandidateSheet {
        toDo = List.copyOf(toDo);
        toWatch = List.copyOf(toWatch);
        blocs = List.copyOf(blocs);
        documents = List.copyOf(documents);
        transversal = List.copyOf(transversal);
        file = List.copyOf(file);
        notApplicable = List.copyOf(notApplicable);
    }

    /** What is left to do, said once where several items ask the same. */
    public List<Task> tasks() {
        return Task.of(toDo);
    }

    /** What only advises, said once where several items ask the same. */
    public List<Task> advice() {
        return Task.of(toWatch);
    }

    /** How many items are behind their date. */
    public long late() {
        return toDo.stream().filter(ItemView::late).count();
    }

    /** How many of the items that only advise are behind their date. */
    public long lateToWatch() {
        return toWatch.stream().filter(ItemView::late).count();
    }

    /** How many of the transversal competencies have been seen at work. */
    public long transversalSeen() {
        return transversal.stream()
                .filter(line -> line.item().state() == State.MET)
                .count();
    }

    /** How many of these items are established. */
    public long met(List<ItemView> items) {
        return items.stream().filter(item -> item.state() == State.MET).count();
    }
}
