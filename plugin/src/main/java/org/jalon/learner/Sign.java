package org.jalon.learner;

/** What makes an agent look like a learner; a weak sign goes with strong ones and proposes nobody by itself. */
public enum Sign {
    SAME_ADDRESS(
            true,
            "même adresse électronique, aux majuscules près",
            "the same mail address but for the case of its letters"),
    SAME_ADDRESS_DIGEST(
            true, "empreinte SHA-1 de la même adresse électronique", "the SHA-1 digest of the same mail address"),
    SAME_NAME(true, "même nom et même prénom", "the same family and given name"),
    SAME_ACCOUNT_ON_HOST(
            false,
            "même nom de compte sur une autre page d'accueil du même serveur",
            "the same account name on another home page of the same host");

    private final boolean strong;
    private final String french;
    private final String english;

    Sign(boolean strong, String french, String english) {
        this.strong = strong;
        this.french = french;
        this.english = english;
    }

    boolean isStrong() {
        return strong;
    }

    public String french() {
        return french;
    }

    public String english() {
        return english;
    }
}
