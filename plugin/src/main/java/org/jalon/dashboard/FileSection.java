package org.jalon.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jalon.access.Person;
import org.jalon.access.Right;
import org.jalon.examfile.DocumentFacts;
import org.jalon.examfile.DocumentState;
import org.jalon.examfile.DocumentStep;
import org.jalon.examfile.DossierProgress;
import org.jalon.examfile.EcfActivity;
import org.jalon.examfile.EcfSynthesisSigned;
import org.jalon.examfile.FactsWarning;

/**
 * The part of a candidate's page where documents, dossier professionnel and livret ECF are worked on.
 *
 * @param documents those that the target owes
 * @param livret none from VAE
 * @param companies names of the companies on record, to choose from
 * @param today the day that forms propose
 */
public record FileSection(
        String candidacy,
        List<DocumentLine> documents,
        DossierProgress dossier,
        Optional<LivretLine> livret,
        DocumentFacts.Basis basis,
        List<String> companies,
        LocalDate today,
        Allowed allowed) {

    /** What the reader may do here; nothing while the page shows the past. */
    public record Allowed(boolean handIn, boolean record, boolean appraise, boolean signForCentre) {

        static final Allowed NOTHING = new Allowed(false, false, false, false);

        static Allowed to(Person person, boolean own) {
            boolean record = person.may(Right.RECORD_ACTS);
            return new Allowed(
                    record || (own && person.may(Right.HAND_IN_OWN)),
                    record,
                    person.may(Right.APPRAISE),
                    person.may(Right.SIGN_FOR_CENTRE));
        }
    }

    /**
     * One document.
     *
     * @param code short sign, such as {@code D1}
     * @param current id of the version that counts, while a formateur may judge it
     */
    public record DocumentLine(
            String id,
            String code,
            String label,
            Optional<String> competency,
            DocumentState state,
            DocumentStep next,
            Optional<String> current,
            List<VersionLine> versions) {

        public DocumentLine {
            versions = List.copyOf(versions);
        }

        /** Whether it is this reader who does the next step. */
        public boolean waitsFor(Allowed reader, boolean own) {
            return switch (next) {
                case JUDGE -> reader.appraise();
                case HAND_IN, HAND_IN_AGAIN -> own && reader.handIn();
                case NONE -> false;
            };
        }
    }

    /**
     * One version.
     *
     * @param link where its file can be saved from
     */
    public record VersionLine(
            int number,
            LocalDate day,
            boolean handedIn,
            String file,
            Optional<String> link,
            String by,
            Optional<DocumentFacts> facts,
            Optional<FactsWarning> warning,
            Optional<Verdict> judgement) {}

    /**
     * What a formateur made of a version.
     *
     * @param remarks what was asked to change
     */
    public record Verdict(boolean ready, LocalDate day, String by, Optional<String> remarks) {}

    /** The livret ECF. */
    public record LivretLine(
            List<ActivityLine> activities,
            Optional<EcfSynthesisSigned> synthesis,
            Optional<String> synthesisId,
            Optional<LocalDate> copyHandedOver,
            boolean outdated) {

        public LivretLine {
            activities = List.copyOf(activities);
        }

        /** How many activités-types have a signed fiche that decides. */
        public long signed() {
            return activities.stream()
                    .filter(a -> a.activity().deciding().isPresent())
                    .count();
        }

        /** Whether it is this reader who signs next: a fiche that was typed, or the synthesis. */
        public boolean waitsFor(Allowed reader) {
            boolean typed =
                    activities.stream().anyMatch(a -> a.activity().unsigned().isPresent());
            return (reader.appraise() && typed) || (reader.signForCentre() && isReadyForSynthesis());
        }

        /** Whether the synthesis is the next thing to sign. */
        public boolean isReadyForSynthesis() {
            return (synthesis.isEmpty() || outdated)
                    && activities.stream().allMatch(a -> a.activity().deciding().isPresent());
        }
    }

    /** One activité-type of the livret. */
    public record ActivityLine(int number, String label, EcfActivity activity) {}

    public FileSection {
        documents = List.copyOf(documents);
        companies = List.copyOf(companies);
    }
}
