package org.jalon.access;

import java.util.Locale;

/** A username, cut to 100 characters and in lower case, tried from an address. */
record SignInAttempt(String username, String address) {

    /** After so many failures in a row further attempts are refused for a while. */
    static final int FAILURES = 5;

    SignInAttempt {
        String name = username.strip();
        username = name.substring(0, Math.min(100, name.length())).toLowerCase(Locale.ROOT);
    }
}
