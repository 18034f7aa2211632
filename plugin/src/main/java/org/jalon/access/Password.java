package org.jalon.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;

/** A password in clear, which no log or message shows. */
public record Password(String value) {

    /** The least number of characters of a password that a person chooses. */
    public static final int MIN_LENGTH = 12;

    /** The most bytes that bcrypt takes into account. */
    static final int MAX_BYTES = 72;

    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    /** A fresh password of 20 letters and digits in groups of five: 100 bits, none easily mistaken for another. */
    public static Password generate(SecureRandom random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            text.append(i > 0 && i % 5 == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return new Password(text.toString());
    }

    /** Why a password can not be taken. */
    public enum Fault {
        TOO_SHORT("password: at least %d characters".formatted(MIN_LENGTH)),
        TOO_LONG("password: at most %d bytes in UTF-8".formatted(MAX_BYTES));

        private final String rule;

        Fault(String rule) {
            this.rule = rule;
        }

        /** The rule that it breaks. */
        public String rule() {
            return rule;
        }
    }

    /** Why this password can not be taken, if so. */
    public Optional<Fault> fault() {
        if (value.codePointCount(0, value.length()) < MIN_LENGTH) {
            return Optional.of(Fault.TOO_SHORT);
        }
        return value.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES
                ? Optional.of(Fault.TOO_LONG)
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "Password[***]";
    }
}
