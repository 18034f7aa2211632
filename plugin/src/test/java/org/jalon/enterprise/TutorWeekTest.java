package org.jalon.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jalon.enterprise.TutorWeek.Standing;
import org.jalon.journal.Act;
import org.jalon.journal.ActContent;
import org.jalon.journal.ActSubject;
import org.jalon.xapi.StatementId;
import org.junit.jupiter.api.Test;

class TutorWeekTest {

    private static final TutorLinkId LINK = new TutorLinkId(new UUID(0, 9));

    private final List<Act<TimeDone>> time = new ArrayList<>();
    private final List<Act<TutorAct>> tutor = new ArrayList<>();
    private int count;

    @Test
    void gathersTheEntriesOfACompanyFromMondayToSunday() {
        enter("2024-01-08", TimeUnit.DAY, 420, "Sables & Fils");
        enter("2024-01-14", TimeUnit.HALF_DAY, 210, "SABLES & FILS");
        enter("2024-01-15", TimeUnit.WEEK, 2100, "Sables & Fils");
        enter("2024-01-08", TimeUnit.DAY, 60, "Autre");

        assertThat(weeks())
                .extracting(week -> week.monday() + " " + week.company().name() + " " + week.minutes())
                .containsExactly(
                        "2024-01-08 Autre 60", "2024-01-08 Sables & Fils 630", "2024-01-15 Sables & Fils 2100");
    }

    @Test
    void standsAsTheTutorSaidLast() {
        enter("2024-01-08", TimeUnit.WEEK, 2100, "Acme");
        assertThat(standing()).isEqualTo(Standing.TO_CONFIRM);
        confirm(weeks().getFirst());
        assertThat(standing()).isEqualTo(Standing.CONFIRMED);
        contest(weeks().getFirst(), "absente lundi");
        assertThat(standing()).isEqualTo(Standing.CONTESTED);
        assertThat(weeks().getFirst().remark()).contains("absente lundi");
        confirm(weeks().getFirst());
        assertThat(standing()).isEqualTo(Standing.CONFIRMED);
        assertThat(weeks().getFirst().remark()).isEmpty();
    }

    @Test
    void showsAnyChangeOfItsEntries() {
        enter("2024-01-08", TimeUnit.DAY, 420, "Acme");
        confirm(weeks().getFirst());
        enter("2024-01-09", TimeUnit.DAY, 420, "Acme");
        assertThat(standing()).isEqualTo(Standing.CHANGED);
        time.removeLast();
        assertThat(standing()).isEqualTo(Standing.CONFIRMED);
        time.removeLast();
        enter("2024-01-08", TimeUnit.DAY, 420, "Acme");
        assertThat(standing()).isEqualTo(Standing.CHANGED);
        contest(weeks().getFirst(), "non");
        enter("2024-01-10", TimeUnit.DAY, 420, "Acme");
        assertThat(standing()).isEqualTo(Standing.CONTESTED);
        assertThat(weeks().getFirst().isChangedSince()).isTrue();
    }

    @Test
    void sumsUpAbsences() {
        enter("2024-01-08", TimeUnit.DAY, 0, "Acme");
        confirm(weeks().getFirst());

        assertThat(weeks().getFirst().minutes()).isZero();
        assertThat(standing()).isEqualTo(Standing.CONFIRMED);
    }

    @Test
    void tellsByItsDigestWhatWasSeen() {
        enter("2024-01-08", TimeUnit.DAY, 420, "Acme");
        String seen = TutorWeek.seen(weeks());
        confirm(weeks().getFirst());
        assertThat(TutorWeek.seen(weeks())).isEqualTo(seen);
        enter("2024-01-09", TimeUnit.DAY, 420, "Acme");
        assertThat(TutorWeek.seen(weeks())).isNotEqualTo(seen);
    }

    /** Property: in whatever order weeks are confirmed, and however often, they stand alike in the end. */
    @Test
    void standsAlikeInWhateverOrderAndHoweverOftenItIsConfirmed() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            tutor.clear();
            time.clear();
            int many = 1 + random.nextInt(6);
            for (int i = 0; i < many; i++) {
                String monday = LocalDate.parse("2024-01-08").plusWeeks(i).toString();
                enter(monday, TimeUnit.DAY, random.nextInt(600), random.nextBoolean() ? "Acme" : "Sables");
            }
            List<TutorWeek> weeks = new ArrayList<>(weeks());
            List<TutorWeek> chosen = weeks.subList(0, 1 + random.nextInt(weeks.size()));
            Set<LocalDate> expected =
                    new HashSet<>(chosen.stream().map(TutorWeek::monday).toList());
            List<TutorWeek> said = new ArrayList<>(chosen);
            said.addAll(chosen.subList(0, random.nextInt(chosen.size() + 1)));
            Collections.shuffle(said, random);
            said.forEach(this::confirm);
            Collections.shuffle(tutor, random);

            Map<LocalDate, Standing> stand =
                    weeks().stream().collect(Collectors.toMap(TutorWeek::monday, TutorWeek::standing));
            stand.forEach((monday, standing) -> assertThat(standing)
                    .as("seed %d, %s", random.nextLong(), monday)
                    .isEqualTo(expected.contains(monday) ? Standing.CONFIRMED : Standing.TO_CONFIRM));
        }
    }

    private List<TutorWeek> weeks() {
        return TutorWeek.of(new EnterpriseFile(time, List.of(), List.of(), List.of(), List.of(), tutor));
    }

    private Standing standing() {
        return weeks().getFirst().standing();
    }

    private void enter(String day, TimeUnit unit, int minutes, String company) {
        time.add(act(new TimeDone(
                LocalDate.parse(day), unit, minutes, new Company(company), Optional.empty(), Optional.empty())));
    }

    private void confirm(TutorWeek week) {
        tutor.add(act(
                new WeekConfirmed(LocalDate.parse("2024-05-02"), LINK, week.company(), week.monday(), week.entries())));
    }

    private void contest(TutorWeek week, String remark) {
        tutor.add(act(new WeekContested(
                LocalDate.parse("2024-05-02"), LINK, week.company(), week.monday(), week.entries(), remark)));
    }

    private <C extends ActContent> Act<C> act(C content) {
        count++;
        Instant at = Instant.parse("2024-05-02T07:00:00Z").plusSeconds(count);
        return new Act<>(
                new StatementId(new UUID(1, count)), count, new ActSubject(new UUID(0, 2)), content, at, at, "someone");
    }
}
