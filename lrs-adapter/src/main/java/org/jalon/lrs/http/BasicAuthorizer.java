package org.jalon.lrs.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Signs in with the same key and secret each time. */
record BasicAuthorizer(LrsLogin.Basic login) implements Authorizer {

    @Override
    public String header() {
        return of(login.key(), login.secret());
    }

    @Override
    public boolean renew(String refused) {
        return false;
    }

    static String of(String key, String secret) {
        byte[] pair = (key + ":" + secret).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }
}
