package org.jalon.readiness.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jalon.access.Audit;
import org.jalon.access.AuditEntry;
import org.jalon.candidacy.Records;
import org.jalon.candidacy.Revision;
import org.jalon.learner.BrokenRulesException;
import org.jalon.readiness.CoverageStance;
import org.jalon.readiness.Policies;
import org.jalon.readiness.Policy;
import org.jalon.readiness.PolicyVersion;
import org.jalon.readiness.RepresentationStart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of the centre's policy does, whatever the database. */
abstract class PoliciesContract {

    private static final Policy STRICT = new Policy(
            7,
            CoverageStance.BLOCKING,
            10,
            Period.ofMonths(18),
            Period.of(1, 2, 3),
            RepresentationStart.FIRST_SESSION,
            90,
            2,
            480,
            2_000);

    private final List<String> audited = new ArrayList<>();
    private Records records;
    private Policies policies;

    abstract Records open();

    @BeforeEach
    void openPolicies() {
        records = open();
        policies = new JdbcPolicies(
                records.jdbc(), records.transactions(), new Listed(audited), Policy.DEFAULT, records.clock());
    }

    private record Listed(List<String> acts) implements Audit {

        @Override
        public void record(String act, String subject, String detail) {
            acts.add(act + " " + subject + " " + detail);
        }

        @Override
        public List<AuditEntry> latest(int limit) {
            return List.of();
        }
    }

    @Test
    void beginsWithVersionZeroThatNobodyRecorded() {
        assertThat(policies.present()).isEqualTo(PolicyVersion.unrecorded(Policy.DEFAULT));
        assertThat(policies.history()).containsExactly(PolicyVersion.unrecorded(Policy.DEFAULT));
    }

    @Test
    void keepsEveryTermWithWhoWhenAndWhy() {
        var recorded = policies.revise(0, STRICT, "conseil du 2 mai", "account-1");

        assertThat(recorded)
                .isInstanceOfSatisfying(
                        Revision.Recorded.class, r -> assertThat(r.now()).isEqualTo(policies.present()));
        PolicyVersion present = policies.present();
        assertThat(present.policy()).isEqualTo(STRICT.asVersion(1));
        assertThat(present.recordedAt()).contains(records.clock().instant());
        assertThat(present.recordedBy()).contains("account-1");
        assertThat(present.reason()).contains("conseil du 2 mai");
        assertThat(audited).containsExactly("policy-revised centre version 1: conseil du 2 mai");
    }

    @Test
    void findsTheVersionInForceAtAnInstant() {
        Instant first = records.clock().instant();
        policies.revise(0, STRICT, "first", "account-1");
        records.clock().moveTo("2024-06-02T07:00:00Z");
        policies.revise(1, Policy.DEFAULT, "second", "account-2");

        assertThat(policies.at(first.minusNanos(1_000)).policy().version()).isZero();
        assertThat(policies.at(first).policy().version()).isEqualTo(1);
        assertThat(policies.at(Instant.parse("2024-06-02T06:59:59Z")).policy().version())
                .isEqualTo(1);
        assertThat(policies.at(Instant.parse("2024-06-02T07:00:00Z")).policy().version())
                .isEqualTo(2);
        assertThat(policies.history()).extracting(v -> v.policy().version()).containsExactly(0L, 1L, 2L);
    }

    @Test
    void refusesToReplaceAnotherVersionThanThePresentOne() {
        policies.revise(0, STRICT, "first", "account-1");

        assertThat(policies.revise(0, Policy.DEFAULT, "late", "account-2"))
                .isInstanceOfSatisfying(
                        Revision.Outdated.class, r -> assertThat(r.now()).isEqualTo(policies.present()));
        assertThat(policies.history()).hasSize(2);
    }

    @Test
    void wantsAReason() {
        assertThatThrownBy(() -> policies.revise(0, STRICT, " ", "account-1"))
                .isInstanceOf(BrokenRulesException.class)
                .hasMessageContaining("reason");
        assertThat(policies.history()).hasSize(1);
    }
}
