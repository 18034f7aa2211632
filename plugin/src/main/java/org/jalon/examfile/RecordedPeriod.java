package org.jalon.examfile;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jalon.enterprise.Company;
import org.jalon.enterprise.EnterpriseFile;
import org.jalon.enterprise.ProofReceived;
import org.jalon.enterprise.TimeDone;
import org.jalon.journal.Act;

/** From when until when the candidate was in each company, by the time and the proofs on record. */
public final class RecordedPeriod {

    private final Map<String, Span> spans = new LinkedHashMap<>();

    private record Span(LocalDate from, LocalDate to) {

        Span with(Span other) {
            return new Span(from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
        }

        boolean holds(DocumentFacts facts) {
            return !facts.from().isBefore(from) && !facts.to().isAfter(to);
        }
    }

    private RecordedPeriod() {}

    public static RecordedPeriod of(EnterpriseFile enterprise) {
        RecordedPeriod period = new RecordedPeriod();
        for (Act<TimeDone> act : enterprise.time()) {
            TimeDone time = act.content();
            if (time.minutes() > 0) {
                period.add(time.company(), new Span(time.day(), time.lastDay()));
            }
        }
        for (Act<ProofReceived> act : enterprise.proofs()) {
            ProofReceived proof = act.content();
            period.add(proof.company(), new Span(proof.from(), proof.to()));
        }
        return period;
    }

    private void add(Company company, Span span) {
        spans.merge(company.key(), span, Span::with);
    }

    /** Why the facts do not fit what is on record; empty when they do, and for a professional activity (VAE). */
    public Optional<FactsWarning> check(DocumentFacts facts) {
        if (facts.basis() == DocumentFacts.Basis.PROFESSIONAL_ACTIVITY) {
            return Optional.empty();
        }
        if (spans.isEmpty()) {
            return Optional.of(FactsWarning.NO_PERIOD_RECORDED);
        }
        Span span = spans.get(facts.company().key());
        if (span == null) {
            return Optional.of(FactsWarning.OTHER_COMPANY);
        }
        return span.holds(facts) ? Optional.empty() : Optional.of(FactsWarning.OUTSIDE_PERIOD);
    }
}
