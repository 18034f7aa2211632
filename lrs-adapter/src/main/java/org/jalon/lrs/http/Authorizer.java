package org.jalon.lrs.http;

/** Gives the value of the Authorization header. */
interface Authorizer {

    String header();

    /** Forgets this value, which was refused; answers whether {@link #header()} may give another one now. */
    boolean renew(String refused);
}
