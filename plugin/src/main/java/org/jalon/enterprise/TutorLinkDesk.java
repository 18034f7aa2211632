package org.jalon.enterprise;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jalon.access.Audit;
import org.jalon.access.Person;
import org.jalon.access.Right;
import org.jalon.access.SignedIn;
import org.jalon.candidacy.Candidacy;
import org.jalon.candidacy.CandidacyJournal;
import org.jalon.learner.BrokenRule;
import org.jalon.learner.BrokenRulesException;
import org.springframework.stereotype.Component;

/** Where persons of the centre make, send and revoke tutors' links; all of it takes the right RECORD_ACTS. */
@Component
public final class TutorLinkDesk {

    private final TutorLinks links;
    private final TutorAddress addresses;
    private final TutorMail mail;
    private final CandidacyJournal journal;
    private final SignedIn signedIn;
    private final Audit audit;
    private final Clock clock;
    private final ZoneId zone;
    private final SecureRandom random = new SecureRandom();

    TutorLinkDesk(
            TutorLinks links,
            TutorAddress addresses,
            TutorMail mail,
            CandidacyJournal journal,
            SignedIn signedIn,
            Audit audit,
            Clock clock,
            ZoneId zone) {
        this.links = links;
        this.addresses = addresses;
        this.mail = mail;
        this.journal = journal;
        this.signedIn = signedIn;
        this.audit = audit;
        this.clock = clock;
        this.zone = zone;
    }

    /** The candidacy's links as they stand, the latest made first. */
    public List<TutorLink> of(Candidacy candidacy) {
        signedIn.require(Right.RECORD_ACTS);
        return links.of(candidacy.id());
    }

    /** All that the candidate's page shows of it, the acts that the store holds taken in. */
    public TutorLinkPanel panel(Candidacy candidacy) {
        EnterpriseFile file = EnterpriseActs.read(journal.acts(candidacy));
        List<TutorWeek> weeks = TutorWeek.of(file);
        List<String> companies = List.copyOf(file.time().stream()
                .map(act -> act.content().company())
                .collect(Collectors.toMap(Company::key, Company::name, (first, second) -> first, TreeMap::new))
                .values());
        return new TutorLinkPanel(
                candidacy,
                of(candidacy),
                companies,
                weeks,
                mail.isConfigured(),
                today(),
                TutorLinkTerms.lastDay(candidacy, today()));
    }

    /**
     * Makes a link, and sends it where that is asked for.
     *
     * @throws BrokenRulesException when it is to be sent and there is no mail address
     */
    public IssuedTutorLink issue(Candidacy candidacy, TutorLinkTerms terms, boolean send) {
        Person person = signedIn.require(Right.RECORD_ACTS);
        requireAddress(terms, send);
        journal.requireNotErased(candidacy);
        TutorToken token = TutorToken.random(TutorLinkId.random(), random);
        TutorLink link = links.issue(
                token.link(), candidacy.id(), terms, token.hash(), person.id().toString());
        return issued(link, token, send);
    }

    /**
     * Makes a link anew: another secret, the one before opens nothing any more. Dates that are not given stay, but one that
     * has expired opens for 30 days from today.
     *
     * @throws NoSuchElementException when the candidacy has no such link
     */
    public IssuedTutorLink reissue(
            Candidacy candidacy, TutorLinkId id, Optional<LocalDate> from, Optional<LocalDate> to, boolean send) {
        Person person = signedIn.require(Right.RECORD_ACTS);
        TutorLinkTerms now = links.find(id)
                .filter(link -> link.candidacy().equals(candidacy.id()))
                .orElseThrow(() -> new NoSuchElementException("This candidacy has no tutor's link " + id))
                .terms();
        LocalDate last = now.to().isBefore(today()) ? today().plusDays(TutorLinkTerms.DAYS_AFTER) : now.to();
        TutorLinkTerms terms =
                new TutorLinkTerms(now.company(), now.tutor(), now.mail(), from.orElse(now.from()), to.orElse(last));
        requireAddress(terms, send);
        journal.requireNotErased(candidacy);
        TutorToken token = TutorToken.random(id, random);
        TutorLink link = links.reissue(
                id, candidacy.id(), terms, token.hash(), person.id().toString());
        return issued(link, token, send);
    }

    /**
     * Revokes a link: it opens nothing any more, what was confirmed by it stays.
     *
     * @throws NoSuchElementException when the candidacy has no such link
     * @throws BrokenRulesException when the reason is blank
     */
    public void revoke(Candidacy candidacy, TutorLinkId id, String reason) {
        Person person = signedIn.require(Right.RECORD_ACTS);
        links.revoke(id, candidacy.id(), reason, person.id().toString());
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private IssuedTutorLink issued(TutorLink link, TutorToken token, boolean send) {
        URI address = addresses.of(token);
        MailOutcome outcome =
                send ? mail.send(link.terms(), link.terms().mail().orElseThrow(), address) : new MailOutcome.NotAsked();
        switch (outcome) {
            case MailOutcome.Sent sent ->
                audit.record("tutor-link-mailed", link.id().toString(), "");
            case MailOutcome.Failed failed ->
                audit.record("tutor-link-mail-failed", link.id().toString(), failed.reason());
            case MailOutcome.NotAsked none -> {}
            case MailOutcome.NotConfigured none -> {}
        }
        return new IssuedTutorLink(link, address, outcome);
    }

    private static void requireAddress(TutorLinkTerms terms, boolean send) {
        BrokenRulesException.throwIfAny(BrokenRule.when(
                send && terms.mail().isEmpty(), "mail", "", "a link that is to be sent has a mail address"));
    }
}
