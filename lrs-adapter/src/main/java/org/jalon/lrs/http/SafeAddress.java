package org.jalon.lrs.http;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;

/** Which addresses a secret may be sent to: https anywhere, http on this machine or where it is allowed. */
final class SafeAddress {

    private SafeAddress() {}

    static URI check(URI address, boolean plainHttpAllowed) {
        String scheme = Objects.requireNonNullElse(address.getScheme(), "none").toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw new IllegalArgumentException("the address of an LRS begins with https:// or http://, not " + scheme);
        }
        String host = address.getHost();
        if (host == null
                || address.getRawUserInfo() != null
                || address.getRawQuery() != null
                || address.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "the address of an LRS has a host, and neither user, query nor fragment; its host is " + host);
        }
        if (scheme.equals("http") && !plainHttpAllowed && !isThisMachine(host)) {
            throw new IllegalArgumentException("http would show the secret on the way to " + host
                    + ": write https, or allow plain http for this LRS explicitly");
        }
        return address;
    }

    private static boolean isThisMachine(String host) {
        return host.equalsIgnoreCase("localhost") || host.matches("127(\\.\\d{1,3}){3}") || host.equals("[::1]");
    }
}
