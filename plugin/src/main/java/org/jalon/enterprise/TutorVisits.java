package org.jalon.enterprise;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jalon.access.Audit;
import org.jalon.candidacy.Candidacies;
import org.jalon.candidacy.Candidacy;
import org.jalon.journal.ActLog;
import org.jalon.journal.ActSubject;
import org.jalon.journal.Journal;
import org.jalon.journal.PlainText;
import org.jalon.journal.TutorAccount;
import org.jalon.journal.TutorJournal;
import org.jalon.learner.Learner;
import org.jalon.learner.Learners;
import org.springframework.stereotype.Component;

/** Lets a tutor in by a link, shows the weeks and records what the tutor says of them; every use is audited. */
@Component
public final class TutorVisits {

    private static final String NO_HASH = "0".repeat(64);

    private final TutorLinks links;
    private final Candidacies candidacies;
    private final Learners learners;
    private final Journal journal;
    private final TutorJournal tutorJournal;
    private final ActLog log;
    private final Audit audit;
    private final Clock clock;
    private final ZoneId zone;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    TutorVisits(
            TutorLinks links,
            Candidacies candidacies,
            Learners learners,
            Journal journal,
            TutorJournal tutorJournal,
            ActLog log,
            Audit audit,
            Clock clock,
            ZoneId zone) {
        this.links = links;
        this.candidacies = candidacies;
        this.learners = learners;
        this.journal = journal;
        this.tutorJournal = tutorJournal;
        this.log = log;
        this.audit = audit;
        this.clock = clock;
        this.zone = zone;
    }

    /** What the link's holder sees; empty when the link opens nothing, whatever the reason. */
    public Optional<TutorVisit> open(String token) {
        return admit(token).map(guest -> {
            audit(
                    guest.link().id(),
                    "tutor-link-opened",
                    guest.link().candidacy().toString());
            return visit(guest);
        });
    }

    /** The same again after something was sent, without counting as another opening. */
    public Optional<TutorVisit> reopen(String token) {
        return admit(token).map(this::visit);
    }

    /** Confirms the week that begins on that Monday, each week that awaits a word where none is named. */
    public TutorAnswer confirm(String token, Optional<LocalDate> monday, TutorForm form) {
        return answer(token, monday, form, shown -> {
            List<TutorWeek> todo = shown.weeks().stream()
                    .filter(week -> monday.isPresent()
                            ? week.standing() != TutorWeek.Standing.CONFIRMED
                            : TutorVisit.awaitsWord(week))
                    .toList();
            LocalDate today = today();
            return record(
                    shown.guest(),
                    todo.stream()
                            .map(week -> new WeekConfirmed(
                                    today, shown.guest().link().id(), week.company(), week.monday(), week.entries()))
                            .toList());
        });
    }

    /** Says of the week that begins on that Monday that it is not right. */
    public TutorAnswer contest(String token, LocalDate monday, String remark, TutorForm form) {
        String said = remark.strip();
        return answer(token, Optional.of(monday), form, shown -> {
            if (said.isEmpty()
                    || said.length() > WeekContested.LONGEST_REMARK
                    || PlainText.firstOddOfProse(said).isPresent()) {
                return TutorAnswer.NO_REMARK;
            }
            TutorWeek week = shown.weeks().getFirst();
            if (!week.isChangedSince() && week.remark().equals(Optional.of(said))) {
                return TutorAnswer.ALREADY_RECORDED;
            }
            TutorLinkId link = shown.guest().link().id();
            return record(
                    shown.guest(),
                    List.of(new WeekContested(today(), link, week.company(), week.monday(), week.entries(), said)));
        });
    }

    private TutorAnswer answer(
            String token, Optional<LocalDate> monday, TutorForm form, Function<Shown, TutorAnswer> act) {
        oneAtATime.lock();
        try {
            return admit(token).map(guest -> answer(guest, monday, form, act)).orElse(TutorAnswer.NO_LINK);
        } finally {
            oneAtATime.unlock();
        }
    }

    private TutorAnswer answer(
            Guest guest, Optional<LocalDate> monday, TutorForm form, Function<Shown, TutorAnswer> act) {
        if (!TutorToken.isSame(guest.token().formKey(), form.formKey())) {
            audit(guest.link().id(), "tutor-link-form-refused", "not a form of this link's page");
            return TutorAnswer.FORGED;
        }
        List<TutorWeek> weeks = weeks(guest.link()).stream()
                .filter(week -> monday.map(week.monday()::equals).orElse(true))
                .toList();
        if (weeks.isEmpty() || !TutorWeek.seen(weeks).equals(form.seen())) {
            return TutorAnswer.OUTDATED;
        }
        return act.apply(new Shown(guest, weeks));
    }

    private TutorAnswer record(Guest guest, List<? extends TutorAct> acts) {
        if (acts.isEmpty()) {
            return TutorAnswer.ALREADY_RECORDED;
        }
        TutorLink link = guest.link();
        tutorJournal.recordAll(
                subject(link),
                acts,
                EnterpriseActs.CODEC,
                new TutorAccount(link.id().value()));
        return TutorAnswer.RECORDED;
    }

    private TutorVisit visit(Guest guest) {
        Learner learner = learners.get(guest.candidacy().learner());
        return new TutorVisit(
                guest.link(),
                learner.givenName(),
                learner.familyName(),
                weeks(guest.link()),
                guest.token().formKey());
    }

    private List<TutorWeek> weeks(TutorLink link) {
        journal.catchUp();
        EnterpriseFile file = EnterpriseActs.read(log.of(List.of(subject(link)), clock.instant()));
        return TutorWeek.of(file).stream()
                .filter(week -> week.company().isSameAs(link.terms().company()))
                .toList();
    }

    /** Whether the link opens now; asking leaves no trace. */
    public boolean isOpen(String token) {
        return knock(token).filter(knock -> knock.refusal().isEmpty()).isPresent();
    }

    private Optional<Guest> admit(String text) {
        Optional<Knock> knock = knock(text);
        knock.ifPresent(
                at -> at.refusal().ifPresent(why -> audit(at.guest().link().id(), "tutor-link-refused", why)));
        return knock.filter(at -> at.refusal().isEmpty()).map(Knock::guest);
    }

    /** Asks the same of every token, so that an answer's time tells nothing of why it is no; empty where there is no link. */
    private Optional<Knock> knock(String text) {
        Optional<TutorToken> token = TutorToken.parse(text);
        if (token.isEmpty()) {
            return Optional.empty();
        }
        Optional<TutorLink> link = links.find(token.get().link());
        boolean right =
                token.get().isOf(links.findSecretHash(token.get().link()).orElse(NO_HASH));
        if (link.isEmpty()) {
            return Optional.empty();
        }
        TutorLink.Standing standing = link.get().standing(today());
        Candidacy candidacy = candidacies.get(link.get().candidacy());
        boolean open = right && standing == TutorLink.Standing.OPEN && !learners.isAnonymised(candidacy.learner());
        return Optional.of(new Knock(
                new Guest(token.get(), link.get(), candidacy),
                open ? Optional.empty() : Optional.of(right ? standing.name() : "another secret")));
    }

    private void audit(TutorLinkId link, String act, String detail) {
        audit.recordFor(TutorJournal.accountOf(link.value()), act, link.toString(), detail);
    }

    private static ActSubject subject(TutorLink link) {
        return new ActSubject(link.candidacy().value());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** Somebody who came by a link that there is, and why it does not open, if so. */
    private record Knock(Guest guest, Optional<String> refusal) {}

    /** Whoever holds an open link. */
    private record Guest(TutorToken token, TutorLink link, Candidacy candidacy) {}

    /** The weeks that an act is about, as the tutor saw them. */
    private record Shown(Guest guest, List<TutorWeek> weeks) {}
}
