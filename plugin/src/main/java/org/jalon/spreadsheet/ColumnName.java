package org.jalon.spreadsheet;

import java.text.Normalizer;
import java.util.Locale;

/** Makes one of the names of columns that people hold for the same. */
public final class ColumnName {

    private ColumnName() {}

    /** Without case, accents and marks, and with single blanks: {@code "Prénom_"} gives {@code prenom}. */
    public static String fold(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
