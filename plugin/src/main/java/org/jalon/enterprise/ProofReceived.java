package org.jalon.enterprise;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
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
 * @param reference where the paper or file lies
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
        String reference,
        Optional<String> sha256)
        implements EnterpriseAct {

    public ProofReceived {
        if (minutes <= 0) {
            throw new IllegalArgumentException("minutes is %d; a proof attests at least 1".formatted(minutes));
        }
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("to %s is before from %s".formatted(to, from));
        }
        if (issuer.isBlank() || signatory.isBlank() || reference.isBlank()) {
            throw new IllegalArgumentException("issuer, signatory and reference are not blank");
        }
        if (sha256.isPresent() && !sha256.get().matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("sha256 is 64 lower-case hexadecimal digits");
        }
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
