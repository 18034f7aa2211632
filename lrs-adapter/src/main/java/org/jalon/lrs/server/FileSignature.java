package org.jalon.lrs.server;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;

/** Knows how files of some content types begin, and so which files are not what they are declared to be. */
final class FileSignature {

    /** How many bytes of a file are needed to tell. */
    static final int LONGEST = 1024;

    private static final String ZIP = hex("504b");
    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";
    private static final Map<String, String> BEGINNINGS = Map.of(
            "image/png",
            hex("89504e470d0a1a0a"),
            "image/jpeg",
            hex("ffd8ff"),
            "image/gif",
            "GIF8",
            "application/zip",
            ZIP,
            "application/epub+zip",
            ZIP);

    private FileSignature() {}

    /**
     * Whether a file cannot be of this type; false for types that are not known here.
     *
     * @param type without parameters, in lower case
     * @param first the first bytes of the file, all or {@link #LONGEST} of them
     */
    static boolean contradicts(String type, byte[] first) {
        String text = new String(first, StandardCharsets.ISO_8859_1);
        if (type.equals("application/pdf")) {
            return !text.contains("%PDF-");
        }
        if (type.startsWith(OOXML) || type.startsWith(OPEN_DOCUMENT)) {
            return !text.startsWith(ZIP);
        }
        return !text.startsWith(BEGINNINGS.getOrDefault(type, ""));
    }

    private static String hex(String digits) {
        return new String(HexFormat.of().parseHex(digits), StandardCharsets.ISO_8859_1);
    }
}
