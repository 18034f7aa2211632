package org.jalon.lrs;

import java.util.Set;

/** A fresh pair of key and secret; its text form hides the secret. */
public record IssuedCredential(String key, String secret, WriterId writer, Set<Scope> scopes) {

    public IssuedCredential {
        scopes = Set.copyOf(scopes);
    }

    @Override
    public String toString() {
        return "IssuedCredential[key=" + key + ", writer=" + writer + ", scopes=" + scopes + "]";
    }
}
