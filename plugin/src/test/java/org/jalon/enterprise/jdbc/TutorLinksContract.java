package org.jalon.enterprise.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jalon.access.Audit;
import org.jalon.access.AuditEntry;
import org.jalon.candidacy.CandidacyId;
import org.jalon.candidacy.Records;
import org.jalon.enterprise.Company;
import org.jalon.enterprise.TutorLink;
import org.jalon.enterprise.TutorLinkId;
import org.jalon.enterprise.TutorLinkTerms;
import org.jalon.enterprise.TutorLinks;
import org.jalon.learner.BrokenRulesException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What any database of tutors' links does. */
abstract class TutorLinksContract {

    private static final CandidacyId CANDIDACY = new CandidacyId(new UUID(7, 1));
    private static final CandidacyId OTHER = new CandidacyId(new UUID(7, 2));
    private static final TutorLinkId ID = new TutorLinkId(new UUID(7, 3));
    private static final String HASH = "a".repeat(64);
    private static final String NEXT = "b".repeat(64);

    private final List<String> audited = new ArrayList<>();
    private Records records;
    private TutorLinks links;

    abstract Records open();

    @BeforeEach
    void openLinks() {
        records = open();
        links = new JdbcTutorLinks(records.jdbc(), records.transactions(), audit(), records.clock());
    }

    @Test
    void keepsALinkAsItWasMade() {
        TutorLink made = links.issue(ID, CANDIDACY, terms("2024-06-30", Optional.of("r@s.example")), HASH, "account-1");

        assertThat(links.find(ID)).contains(made);
        assertThat(links.findSecretHash(ID)).contains(HASH);
        assertThat(links.of(CANDIDACY)).containsExactly(made);
        assertThat(links.of(OTHER)).isEmpty();
        assertThat(links.find(new TutorLinkId(new UUID(8, 8)))).isEmpty();
        assertThat(links.findSecretHash(new TutorLinkId(new UUID(8, 8)))).isEmpty();
    }

    @Test
    void replacesTheSecretAndKeepsTheHistory() {
        TutorLink first = links.issue(ID, CANDIDACY, terms("2024-06-30", Optional.empty()), HASH, "account-1");
        records.clock().moveTo("2024-05-03T07:00:00Z");
        TutorLink again = links.reissue(ID, CANDIDACY, terms("2024-07-31", Optional.empty()), NEXT, "account-2");

        assertThat(links.findSecretHash(ID)).contains(NEXT);
        assertThat(again.version()).isEqualTo(2);
        assertThat(links.history(ID)).containsExactly(first, again);
        assertThat(links.of(CANDIDACY)).containsExactly(again);
    }

    @Test
    void revokesOnceAndOpensAgainWhenMadeAnew() {
        links.issue(ID, CANDIDACY, terms("2024-06-30", Optional.empty()), HASH, "account-1");
        TutorLink revoked = links.revoke(ID, CANDIDACY, " parti ", "account-1");

        assertThat(revoked.revoked()).contains("parti");
        assertThat(links.revoke(ID, CANDIDACY, "encore", "account-2")).isEqualTo(revoked);
        assertThat(links.findSecretHash(ID)).contains(HASH);
        assertThat(links.reissue(ID, CANDIDACY, revoked.terms(), NEXT, "account-1")
                        .revoked())
                .isEmpty();
        assertThat(links.history(ID)).hasSize(3);
        assertThat(audited)
                .containsExactly("tutor-link-issued " + ID, "tutor-link-revoked " + ID, "tutor-link-reissued " + ID);
    }

    @Test
    void refusesWhatIsNotThere() {
        links.issue(ID, CANDIDACY, terms("2024-06-30", Optional.empty()), HASH, "account-1");

        assertThatThrownBy(() -> links.revoke(ID, OTHER, "parti", "account-1"))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> links.reissue(ID, OTHER, terms("2024-06-30", Optional.empty()), NEXT, "account-1"))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> links.revoke(ID, CANDIDACY, " ", "account-1"))
                .isInstanceOf(BrokenRulesException.class);
        assertThat(links.findSecretHash(ID)).contains(HASH);
    }

    @Test
    void listsTheLatestMadeFirst() {
        TutorLink first = links.issue(ID, CANDIDACY, terms("2024-06-30", Optional.empty()), HASH, "account-1");
        records.clock().moveTo("2024-05-03T07:00:00Z");
        TutorLinkId second = new TutorLinkId(new UUID(1, 1));
        TutorLink later = links.issue(second, CANDIDACY, terms("2024-06-30", Optional.empty()), NEXT, "account-1");
        records.clock().moveTo("2024-05-04T07:00:00Z");
        TutorLink revoked = links.revoke(ID, CANDIDACY, "parti", "account-1");

        assertThat(first.version()).isEqualTo(1);
        assertThat(links.of(CANDIDACY)).containsExactly(later, revoked);
    }

    private static TutorLinkTerms terms(String to, Optional<String> mail) {
        return new TutorLinkTerms(
                new Company("Sables & Fils"), "Mme Roche", mail, LocalDate.parse("2024-05-02"), LocalDate.parse(to));
    }

    private Audit audit() {
        return new Audit() {
            @Override
            public void record(String act, String subject, String detail) {
                audited.add(act + " " + subject);
            }

            @Override
            public List<AuditEntry> latest(int limit) {
                return List.of();
            }
        };
    }
}
