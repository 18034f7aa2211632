package org.jalon.examfile;

import java.util.List;
import org.jalon.framework.Bloc;
import org.jalon.framework.CompetencyId;
import org.jalon.framework.Framework;

/**
 * The labels of a fiche ECF, frozen when it is signed: it keeps them whatever becomes of the framework's file.
 *
 * @param number of the activité-type
 */
public record EcfWording(TitreWording titre, int number, Printed activity, List<Label> competencies) {

    /** A competency as the fiche names it. */
    public record Label(CompetencyId competency, int number, Printed label) {}

    public EcfWording {
        competencies = List.copyOf(competencies);
    }

    public static EcfWording of(Framework framework, Bloc bloc) {
        return new EcfWording(
                TitreWording.of(framework),
                bloc.number(),
                Printed.of(bloc.label(), bloc.provenance().settled()),
                bloc.competencies().stream()
                        .map(c -> new Label(
                                c.id(),
                                c.number(),
                                Printed.of(c.label(), c.provenance().settled())))
                        .toList());
    }
}
