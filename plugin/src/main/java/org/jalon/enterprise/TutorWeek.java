package org.jalon.enterprise;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jalon.journal.Act;

/**
 * The time recorded for one week in one company, and what a tutor said of it last.
 *
 * @param company as the week's first entry spells it
 * @param monday first day of the week; an entry of a whole week belongs to the week that it begins in
 * @param time the entries that stand, at least one
 * @param said the last confirmation or contestation that stands
 */
public record TutorWeek(Company company, LocalDate monday, List<Act<TimeDone>> time, Optional<Act<TutorAct>> said) {

    /** How a week stands with the tutor. */
    public enum Standing {
        TO_CONFIRM,
        CONFIRMED,
        /** Confirmed, but its entries are no longer those that were. */
        CHANGED,
        CONTESTED
    }

    public TutorWeek {
        time = Act.inOrder(time);
    }

    /** The weeks of all companies that have entries, the earliest first. */
    public static List<TutorWeek> of(EnterpriseFile file) {
        Map<Key, List<Act<TimeDone>>> byWeek = new TreeMap<>();
        file.time()
                .forEach(act -> byWeek.computeIfAbsent(Key.of(act.content()), _key -> new ArrayList<>())
                        .add(act));
        Map<Key, Act<TutorAct>> last = new LinkedHashMap<>();
        file.tutor().forEach(act -> last.put(Key.of(act.content()), act));
        return byWeek.entrySet().stream()
                .map(week -> new TutorWeek(
                        week.getValue().getFirst().content().company(),
                        week.getKey().monday(),
                        week.getValue(),
                        Optional.ofNullable(last.get(week.getKey()))))
                .toList();
    }

    public Standing standing() {
        return said.map(act -> switch (act.content()) {
                    case WeekContested contested -> Standing.CONTESTED;
                    case WeekConfirmed confirmed -> isAsSeen(confirmed) ? Standing.CONFIRMED : Standing.CHANGED;
                })
                .orElse(Standing.TO_CONFIRM);
    }

    /** Whether the entries are no longer those that the tutor last spoke of. */
    public boolean isChangedSince() {
        return said.map(act -> !isAsSeen(act.content())).orElse(false);
    }

    /** What the tutor says is not right, where that is the last word. */
    public Optional<String> remark() {
        return said.map(Act::content)
                .filter(WeekContested.class::isInstance)
                .map(act -> ((WeekContested) act).remark());
    }

    /** Whole minutes of presence as entered. */
    public int minutes() {
        return time.stream().mapToInt(act -> act.content().minutes()).sum();
    }

    List<SeenEntry> entries() {
        return time.stream().map(SeenEntry::of).toList();
    }

    /** A digest of what a reader of these weeks sees; another one once anything of it has changed. */
    static String seen(Collection<TutorWeek> weeks) {
        StringBuilder text = new StringBuilder();
        weeks.forEach(week -> {
            text.append(week.monday).append('\n');
            week.entries()
                    .forEach(e -> text.append(e.entry())
                            .append(' ')
                            .append(e.minutes())
                            .append('\n'));
        });
        return HexFormat.of().formatHex(TutorToken.sha256(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private boolean isAsSeen(TutorAct act) {
        return Set.copyOf(act.entries()).equals(Set.copyOf(entries()));
    }

    private record Key(LocalDate monday, String company) implements Comparable<Key> {

        static Key of(TimeDone time) {
            return new Key(
                    time.day().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                    time.company().key());
        }

        static Key of(TutorAct act) {
            return new Key(act.week(), act.company().key());
        }

        @Override
        public int compareTo(Key other) {
            int byDay = monday.compareTo(other.monday);
            return byDay != 0 ? byDay : company.compareTo(other.company);
        }
    }
}
