package org.jalon.enterprise;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.jalon.journal.Line;
import org.jalon.journal.RefusedActException;
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

    public ProofReceived {
        if (minutes <= 0) {
            throw new IllegalArgumentException("minutes is %d; a proof attests at least 1".formatted(minutes));
        }
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("to %s is before from %s".formatted(to, from));
        }
        if (issuer.isBlank() || signatory.isBlank()) {
            throw new IllegalArgumentException("issuer and signatory are not blank");
        }
        reference = reference.map(String::strip).filter(r -> !r.isEmpty());
        if (sha256.isPresent() && !sha256.get().matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("sha256 is 64 lower-case hexadecimal digits");
        }
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
