package org.jalon.dashboard;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jalon.access.Person;
import org.jalon.access.Right;
import org.jalon.enterprise.Projection;
import org.jalon.enterprise.TimeUnit;

/**
 * The time and the proofs of one candidate's period as the page lists them, and what the reader may do there.
 *
 * @param weeks those that have entries, the latest first
 * @param minutes whole minutes of all entries, as they were entered
 * @param companies names of the companies on record, to choose from
 * @param today the day that forms propose
 */
public record PeriodLedger(
        String candidacy,
        List<Week> weeks,
        int minutes,
        List<Proof> proofs,
        List<String> companies,
        Projection projection,
        LocalDate today,
        Allowed allowed) {

    /** What the reader may do here; nothing while the page shows the past. */
    public record Allowed(boolean record, boolean accept) {

        static final Allowed NOTHING = new Allowed(false, false);

        static Allowed to(Person person) {
            return new Allowed(person.may(Right.RECORD_ACTS), person.may(Right.ACCEPT_PROOF));
        }
    }

    /** One calendar week, from its Monday. */
    public record Week(LocalDate monday, List<Entry> entries) {

        public Week {
            entries = List.copyOf(entries);
        }

        public String hours() {
            return Wording.hours(entries.stream().mapToInt(Entry::minutes).sum());
        }

        /** Whether a form whose name ends with an entry's id stands in this week. */
        public boolean holds(String form) {
            return entries.stream().anyMatch(entry -> form.endsWith(entry.id()));
        }
    }

    /**
     * One entry of time.
     *
     * @param id of its statement, by which it is withdrawn
     */
    public record Entry(
            String id,
            LocalDate day,
            TimeUnit unit,
            int minutes,
            String company,
            Optional<LocalTime> from,
            Optional<LocalTime> to,
            String by) {

        public String hours() {
            return Wording.hours(minutes);
        }
    }

    /**
     * One proof.
     *
     * @param id of its statement, by which it is accepted and withdrawn
     * @param link where its file can be saved from
     */
    public record Proof(
            String id,
            LocalDate day,
            String company,
            int minutes,
            LocalDate from,
            LocalDate to,
            String issuer,
            String signatory,
            Optional<String> reference,
            Optional<String> link,
            Optional<Acceptance> acceptance) {

        public String hours() {
            return Wording.hours(minutes);
        }
    }

    /** Who accepted a proof. */
    public record Acceptance(String id, LocalDate day, String by) {}

    public PeriodLedger {
        weeks = List.copyOf(weeks);
        proofs = List.copyOf(proofs);
        companies = List.copyOf(companies);
    }

    /** All entries together. */
    public String hours() {
        return Wording.hours(minutes);
    }

    public String threshold() {
        return Wording.hours(projection.threshold().orElse(0));
    }

    /** What is still planned. */
    public String planned() {
        return Wording.hours(projection.planned());
    }

    /** What is done and planned leaves missing. */
    public String missing() {
        return Wording.hours(projection.missing());
    }

    public long accepted() {
        return proofs.stream().filter(proof -> proof.acceptance().isPresent()).count();
    }

    public boolean holdsEntry(String form) {
        return weeks.stream().anyMatch(week -> week.holds(form));
    }

    public boolean holdsProof(String form) {
        return proofs.stream().anyMatch(proof -> form.endsWith(proof.id()));
    }

    /** Whether a proof waits for somebody who may accept it: this reader. */
    public boolean isWaiting() {
        return allowed.accept() && accepted() < proofs.size();
    }
}
