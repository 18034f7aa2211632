package org.jalon.xapi;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** A SHA-2 digest of 224, 256, 384 or 512 bits in hexadecimal, kept in lower case. */
public record Sha2(String value) {

    private static final Pattern FORM =
            Pattern.compile("(?:[0-9a-fA-F]{56}|[0-9a-fA-F]{64}|[0-9a-fA-F]{96}|[0-9a-fA-F]{128})");
    private static final int BITS_PER_DIGIT = 4;

    public Sha2 {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a SHA-2 digest in hexadecimal: " + Quoted.of(value));
        }
        value = value.toLowerCase(Locale.ROOT);
    }

    /** Whether the text is 56, 64, 96 or 128 hexadecimal digits. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    /** A fresh digest of the length of this one. */
    public MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-" + value.length() * BITS_PER_DIGIT);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("the Java platform has SHA-2 of every length", missing);
        }
    }

    /** Whether the finished digest is this one. */
    public boolean isOf(byte[] digest) {
        return HexFormat.of().formatHex(digest).equals(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
