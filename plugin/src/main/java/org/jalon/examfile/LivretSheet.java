package org.jalon.examfile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jalon.framework.Bloc;
import org.jalon.framework.Framework;
import org.jalon.journal.Act;
import org.jalon.print.Letterhead;

/**
 * The livret ECF as it is printed, in the order of the ministry's model: cover, one fiche for each activité-type with its
 * évaluation complémentaire, synthesis.
 *
 * @param titre what the synthesis was signed with; the present framework while it is unsigned
 * @param copyHandedOver when the candidate got a copy
 * @param outdated whether a fiche was signed after the synthesis
 */
public record LivretSheet(
        TitreWording titre,
        Letterhead letterhead,
        String givenName,
        String familyName,
        List<Activity> activities,
        Optional<EcfSynthesisSigned> synthesis,
        Optional<LocalDate> copyHandedOver,
        boolean outdated) {

    /**
     * One activité-type.
     *
     * @param wording the labels of its main fiche
     * @param mastered what the last signed part says; empty while nothing is signed
     */
    public record Activity(
            EcfWording wording, Optional<Part> main, Optional<Part> complementary, Optional<Boolean> mastered) {

        static Activity of(EcfActivity activity, EcfWording present) {
            return new Activity(
                    activity.main().flatMap(EcfSheet::wording).orElse(present),
                    activity.main().map(sheet -> Part.of(sheet, present)),
                    activity.complementary().map(sheet -> Part.of(sheet, present)),
                    activity.deciding().map(sheet -> sheet.content().satisfied()));
        }

        /** Every formateur who signed one of its fiches. */
        public List<EcfSheet.Signature> signatures() {
            List<EcfSheet.Signature> all = new ArrayList<>();
            main.ifPresent(part -> all.addAll(part.sheet().signatures()));
            complementary.ifPresent(part -> all.addAll(part.sheet().signatures()));
            return all;
        }
    }

    /** One fiche under the labels that it was signed with, or the present ones. */
    public record Part(EcfSheet sheet, EcfWording wording) {

        static Part of(EcfSheet sheet, EcfWording present) {
            return new Part(sheet, sheet.wording().orElse(present));
        }

        /** How many rows of the form stay empty. */
        public int emptyRows() {
            return EcfResultRecorded.ROWS - sheet.content().evaluations().size();
        }
    }

    public LivretSheet {
        activities = List.copyOf(activities);
    }

    /** The livret for these blocs of the framework. */
    public static LivretSheet of(
            Framework framework,
            List<Bloc> blocs,
            ExamFile file,
            Letterhead letterhead,
            String givenName,
            String familyName) {
        EcfLivret livret = EcfLivret.of(blocs, file);
        List<Activity> activities = new ArrayList<>();
        for (int i = 0; i < blocs.size(); i++) {
            activities.add(Activity.of(livret.activities().get(i), EcfWording.of(framework, blocs.get(i))));
        }
        Optional<EcfSynthesisSigned> synthesis = livret.synthesis().map(Act::content);
        return new LivretSheet(
                synthesis.flatMap(EcfSynthesisSigned::titre).orElseGet(() -> TitreWording.of(framework)),
                letterhead,
                givenName,
                familyName,
                activities,
                synthesis,
                livret.copyHandedOver(),
                livret.isSynthesisOutdated());
    }
}
