package org.jalon.examfile;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jalon.framework.Datum;
import org.jalon.framework.Framework;
import org.jalon.framework.LegalText;
import org.jalon.framework.Titre;

/**
 * What the cover and the footer of a livret ECF say about the titre.
 *
 * @param framework id of the version
 * @param level in the present nomenclature
 * @param arrete the text that makes this version
 * @param journal the issue of the Journal officiel in which it appeared
 * @param from its date d'effet
 * @param updated date de mise à jour of the ministry's form
 */
public record TitreWording(
        String framework,
        String sigle,
        Printed name,
        Printed level,
        Printed arrete,
        Printed journal,
        Printed from,
        Printed code,
        Printed millesime,
        Printed updated) {

    private static final Printed UNKNOWN = new Printed(Optional.empty(), true);

    public static TitreWording of(Framework framework) {
        Titre titre = framework.titre();
        Datum<Optional<LocalDate>> from = framework.validity().from();
        Optional<LegalText> text =
                framework.findText(from.provenance().source().text()).filter(t -> t.kind() == LegalText.Kind.LAW);
        String id = framework.id().value();
        return new TitreWording(
                id,
                id.substring(0, id.indexOf('-')).toUpperCase(Locale.ROOT),
                Printed.of(titre.name().value(), titre.name().settled()),
                printed(titre.levelPresent()),
                text.map(t -> Printed.of(t.title(), from.settled())).orElse(UNKNOWN),
                text.flatMap(LegalText::jorf)
                        .map(j -> Printed.of(j, from.settled()))
                        .orElse(UNKNOWN),
                new Printed(from.value().map(LocalDate::toString), !from.settled()),
                printed(titre.code()),
                printed(titre.millesime()),
                UNKNOWN);
    }

    private static Printed printed(Datum<Optional<String>> datum) {
        return new Printed(datum.value(), !datum.settled());
    }
}
