package org.jalon.framework;

/** What a candidate presents: the whole titre or one certificat de compétences professionnelles (CCP). */
public sealed interface Target {

    /** {@code TITRE}, or {@code CCP} followed by the number of the bloc. */
    String code();

    /** The target of that code; any other text is refused. */
    static Target of(String code) {
        if (code.equals("TITRE")) {
            return new Titre();
        }
        if (code.matches("CCP[1-9]")) {
            return new Ccp(code.charAt(3) - '0');
        }
        throw new IllegalArgumentException("target '" + code + "' must be TITRE or CCP1 to CCP9");
    }

    /** The whole titre. */
    record Titre() implements Target {
        @Override
        public String code() {
            return "TITRE";
        }
    }

    /** The CCP that sanctions the bloc of that number, 1 to 9. */
    record Ccp(int bloc) implements Target {
        public Ccp {
            if (bloc < 1 || bloc > 9) {
                throw new IllegalArgumentException("the bloc of a CCP must be 1 to 9, not " + bloc);
            }
        }

        @Override
        public String code() {
            return "CCP" + bloc;
        }
    }
}
