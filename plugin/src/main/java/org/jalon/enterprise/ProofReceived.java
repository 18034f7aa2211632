package org.jalon.enterprise;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jalon.journal.Line;
import org.jalon.journal.RefusedActException;
import org.jalon.learner.BrokenRule;
import org.jalon.learner.BrokenRulesException;
import org.jalon.profile.ActTemplate;

/**
 * A proof of the period in the company that reached the centre; the arrêté does not say who signs it.
 *
 * @param day when it was received
 * @param minutes time that it attests, in whole minutes
 * @param from first day that it attests
 * @param to last day that it attests
 * @param issuer who issued it, as written on it
 * @param signatory who signed it, as written on it
 * @param reference where the paper or file lies; may be left out where the file itself is attached
 * @param sha256 digest of the file in lower-case hex, where there is a file
 */
public record ProofReceived(
        LocalDate day,
        Company company,
        int minutes,
        LocalDate from,
        LocalDate to,
        String issuer,
        String signatory,
        @Line(Line.REFERENCE) Optional<String> reference,
        Optional<String> sha256)
        implements EnterpriseAct {

    private static final long MINUTES_A_DAY = 1440;

    public ProofReceived {
        reference = reference.map(String::strip).filter(r -> !r.isEmpty());
        BrokenRulesException.throwIfAny(
                BrokenRule.when(minutes <= 0, "minutes", minutes, "a proof attests at least 1"),
                BrokenRule.when(
                        !to.isBefore(from) && minutes > days(from, to) * MINUTES_A_DAY,
                        "minutes",
                        minutes,
                        "from %s to %s there are %d".formatted(from, to, days(from, to) * MINUTES_A_DAY)),
                BrokenRule.when(to.isBefore(from), "to", to, "a proof does not end before it begins, on " + from),
                BrokenRule.when(issuer.isBlank(), "issuer", issuer, "issuer and signatory are not blank"),
                BrokenRule.when(signatory.isBlank(), "signatory", signatory, "issuer and signatory are not blank"),
                BrokenRule.when(
                        sha256.filter(s -> !s.matches("[0-9a-f]{64}")).isPresent(),
                        "sha256",
                        sha256.orElse(""),
                        "a digest is 64 lower-case hexadecimal digits"));
    }

    /** How many days it covers, both ends included. */
    public long days() {
        return days(from, to);
    }

    private static long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** Whether it says where the proof can be seen: the place where it lies, or the file's digest. */
    public boolean isTraceable() {
        return reference.isPresent() || sha256.isPresent();
    }

    /** The same proof with the digest of its own file. */
    public ProofReceived withFile(String digest) {
        if (sha256.isPresent() && !sha256.get().equals(digest)) {
            throw new RefusedActException("sha256 is %s; the attached file has %s".formatted(sha256.get(), digest));
        }
        return new ProofReceived(day, company, minutes, from, to, issuer, signatory, reference, Optional.of(digest));
    }

    @Override
    public ActTemplate template() {
        return ActTemplate.ENTERPRISE_PROOF_RECEIVED;
    }

    @Override
    public Optional<Duration> duration() {
        return Optional.of(Duration.ofMinutes(minutes));
    }
}
