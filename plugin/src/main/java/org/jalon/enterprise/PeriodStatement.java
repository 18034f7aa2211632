package org.jalon.enterprise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jalon.journal.Act;
import org.jalon.journal.RecordedAct;
import org.jalon.journal.RowDigest;
import org.jalon.xapi.StatementId;

/**
 * The period as a sheet shows it: each company with its segments and entries, and all that it rests on.
 *
 * @param others the statements about companies, segments and plans, then those that accept proofs
 * @param digest SHA-256 in lower-case hex over every act that it rests on: id, kind and particulars
 */
public record PeriodStatement(
        List<CompanyPart> companies,
        List<Act<ProofReceived>> proofs,
        List<Act<ProofHandedOver>> handOvers,
        List<StatementId> others,
        String digest) {

    /**
     * One company.
     *
     * @param state what is recorded of the company; empty where it is only named
     * @param outside entries that lie in none of its segments
     */
    public record CompanyPart(
            Company company, Optional<CompanyState> state, List<SegmentPart> segments, List<Act<TimeDone>> outside) {

        /** Whole minutes as they were entered, absences 0. */
        public int minutes() {
            return sum(outside)
                    + segments.stream().mapToInt(SegmentPart::minutes).sum();
        }

        /** First day of its segments and entries. */
        public Optional<LocalDate> from() {
            return Stream.concat(
                            segments.stream().map(s -> s.segment().from()),
                            entries().map(t -> t.content().day()))
                    .min(Comparator.naturalOrder());
        }

        /** Last day that its segments and entries say; empty where the {@link #lastWeek} begins after it. */
        public Optional<LocalDate> to() {
            return lastWeek().isPresent() ? Optional.empty() : lastDay();
        }

        /**
         * The first day of the week that its time ends in, where an entry of a whole week is all that is known of that week:
         * which of its days was the last, whoever signs knows.
         */
        public Optional<LocalDate> lastWeek() {
            Optional<LocalDate> known = lastDay();
            return entries()
                    .map(Act::content)
                    .filter(time -> time.unit() == TimeUnit.WEEK && time.minutes() > 0)
                    .map(TimeDone::day)
                    .max(Comparator.naturalOrder())
                    .filter(week -> known.filter(day -> !day.isBefore(week)).isEmpty());
        }

        private Optional<LocalDate> lastDay() {
            return Stream.concat(
                            segments.stream().flatMap(s -> s.segment().to().stream()),
                            entries()
                                    .map(Act::content)
                                    .filter(time -> time.unit() != TimeUnit.WEEK)
                                    .map(TimeDone::day))
                    .max(Comparator.naturalOrder());
        }

        private Stream<Act<TimeDone>> entries() {
            return Stream.concat(outside.stream(), segments.stream().flatMap(s -> s.entries().stream()));
        }
    }

    /** One segment with the entries that lie in it. */
    public record SegmentPart(Segment segment, List<Act<TimeDone>> entries) {

        public int minutes() {
            return sum(entries);
        }
    }

    /** The sheet of what these acts of one candidate say about the period. */
    public static PeriodStatement of(List<RecordedAct> acts) {
        List<RecordedAct> ours = acts.stream()
                .filter(a -> EnterpriseActs.CODEC.knows(a.template()))
                .toList();
        EnterpriseFile file = EnterpriseActs.read(ours);
        return new PeriodStatement(
                companies(file),
                file.proofs(),
                file.handOvers(),
                Stream.concat(
                                file.placement().stream().map(Act::id),
                                file.acceptances().stream().map(Act::id))
                        .toList(),
                digest(ours));
    }

    /** Whole minutes as they were entered in all companies. */
    public int minutes() {
        return companies.stream().mapToInt(CompanyPart::minutes).sum();
    }

    private static List<CompanyPart> companies(EnterpriseFile file) {
        Map<String, Company> names = new TreeMap<>();
        file.segments().forEach(s -> names.putIfAbsent(s.company().key(), s.company()));
        file.time()
                .forEach(t -> names.putIfAbsent(
                        t.content().company().key(), t.content().company()));
        file.companies().forEach(c -> names.put(c.company().key(), c.company()));
        return names.values().stream()
                .map(company -> part(company, file))
                .filter(part -> part.from().isPresent())
                .sorted(Comparator.comparing(part -> part.from().orElse(LocalDate.MAX)))
                .toList();
    }

    private static CompanyPart part(Company company, EnterpriseFile file) {
        List<Act<TimeDone>> left = new ArrayList<>(file.time().stream()
                .filter(t -> t.content().company().isSameAs(company))
                .toList());
        List<SegmentPart> segments = new ArrayList<>();
        for (Segment segment : file.segments()) {
            if (segment.company().isSameAs(company)) {
                List<Act<TimeDone>> inside =
                        left.stream().filter(t -> segment.holds(t.content())).toList();
                left.removeAll(inside);
                segments.add(new SegmentPart(segment, inside));
            }
        }
        Optional<CompanyState> state = file.companies().stream()
                .filter(c -> c.company().isSameAs(company))
                .findFirst();
        return new CompanyPart(company, state, List.copyOf(segments), List.copyOf(left));
    }

    private static String digest(List<RecordedAct> acts) {
        var digest = new RowDigest();
        var inOrder = new TreeSet<>(Comparator.comparing((RecordedAct a) -> a.id().toString()));
        inOrder.addAll(acts);
        inOrder.forEach(a -> digest.add(a.id(), a.template().slug(), a.payload()));
        return digest.hex();
    }

    private static int sum(List<Act<TimeDone>> entries) {
        return entries.stream().mapToInt(t -> t.content().minutes()).sum();
    }
}
