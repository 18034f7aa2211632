package org.jalon.framework;

import java.util.List;
import java.util.Optional;

/**
 * What identifies a titre professionnel; an empty value is unknown, an absent {@code formerName} means that the version has
 * none. Levels are those of the nomenclature of 1969 ({@code III}) and of the present one ({@code 5}); {@code rome} and
 * {@code legalBases} are as printed in the annex.
 */
public record Titre(
        Datum<String> name,
        Optional<Datum<String>> formerName,
        Datum<Optional<String>> code,
        Datum<Optional<String>> millesime,
        Datum<Optional<String>> levelOld,
        Datum<Optional<String>> levelPresent,
        Datum<Optional<String>> nsf,
        List<Datum<String>> rome,
        Datum<Optional<String>> authority,
        Datum<Optional<String>> rncp,
        List<Datum<String>> legalBases) {

    public Titre {
        Require.text("name of the titre", name.value());
        rome = List.copyOf(rome);
        legalBases = List.copyOf(legalBases);
    }
}
