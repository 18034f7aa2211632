package org.jalon.archive;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of files in an archive that every system unpacks, and none outside of the folder: lower-case letters without accents,
 * digits and hyphens, after a number that keeps apart what would be called alike.
 */
public final class EntryName {

    private static final int LONGEST = 60;
    private static final Pattern EXTENSION = Pattern.compile("\\.([A-Za-z0-9]{1,8})$");

    private EntryName() {}

    /** A folder's name for what people call {@code text}. */
    public static String folder(int number, String text) {
        return "%04d-%s".formatted(number, slug(text, "sans-nom"));
    }

    /** A file's name for one that its sender called {@code text}, with its extension. */
    public static String file(int number, String text) {
        Matcher matcher = EXTENSION.matcher(text);
        boolean extended = matcher.find();
        String stem = extended ? text.substring(0, matcher.start()) : text;
        String extension = extended ? "." + matcher.group(1).toLowerCase(Locale.ROOT) : "";
        return "%02d-%s%s".formatted(number, slug(stem, "fichier"), extension);
    }

    private static String slug(String text, String otherwise) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String cut = plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
        return cut.isEmpty() ? otherwise : cut;
    }
}
