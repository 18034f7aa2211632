package org.jalon.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jalon.candidacy.CandidacyId;
import org.jalon.learner.BrokenRulesException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TutorLinkTest {

    private static final Company ACME = new Company("Acme");

    @Test
    void opensFromItsFirstDayToItsLast() {
        assertThat(standing("2024-05-01", Optional.empty())).isEqualTo(TutorLink.Standing.NOT_YET_OPEN);
        assertThat(standing("2024-05-02", Optional.empty())).isEqualTo(TutorLink.Standing.OPEN);
        assertThat(standing("2024-06-30", Optional.empty())).isEqualTo(TutorLink.Standing.OPEN);
        assertThat(standing("2024-07-01", Optional.empty())).isEqualTo(TutorLink.Standing.EXPIRED);
    }

    @Test
    void opensNoMoreOnceRevoked() {
        assertThat(standing("2024-05-02", Optional.of("parti"))).isEqualTo(TutorLink.Standing.REVOKED);
        assertThat(standing("2024-07-01", Optional.of("parti"))).isEqualTo(TutorLink.Standing.REVOKED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"roche@sables.example", "m.roche+tuteur@sables-et-fils.example.fr"})
    void takesOneMailAddress(String mail) {
        assertThat(terms("Mme Roche", mail, "2024-06-30").mail()).contains(mail);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "roche",
                "roche@sables",
                "a@b.example, c@d.example",
                "a@b.example\r\nBcc: c@d.example",
                "Roche <roche@sables.example>",
                "roche@sables.example.",
                "@sables.example",
                "ro che@sables.example"
            })
    void takesNothingElseForAMailAddress(String mail) {
        assertThatThrownBy(() -> terms("Mme Roche", mail, "2024-06-30"))
                .isInstanceOf(BrokenRulesException.class)
                .hasMessageContaining("mail");
    }

    @Test
    void namesAllThatIsWrong() {
        assertThatThrownBy(() -> terms(" ", "x", "2024-05-01"))
                .isInstanceOfSatisfying(
                        BrokenRulesException.class,
                        refused ->
                                assertThat(refused.rules()).extracting("field").containsExactly("tutor", "mail", "to"));
        assertThatThrownBy(() -> terms("Mme Roche", "", "2030-01-01")).isInstanceOf(BrokenRulesException.class);
        assertThat(terms("Mme Roche", " ", "2024-05-02").mail()).isEmpty();
    }

    private static TutorLink.Standing standing(String today, Optional<String> revoked) {
        TutorLink link = new TutorLink(
                new TutorLinkId(new UUID(0, 1)),
                1,
                new CandidacyId(new UUID(0, 2)),
                terms("Mme Roche", "", "2024-06-30"),
                revoked,
                Instant.parse("2024-05-02T07:00:00Z"),
                "account-1");
        return link.standing(LocalDate.parse(today));
    }

    private static TutorLinkTerms terms(String tutor, String mail, String to) {
        return new TutorLinkTerms(ACME, tutor, Optional.of(mail), LocalDate.parse("2024-05-02"), LocalDate.parse(to));
    }
}
