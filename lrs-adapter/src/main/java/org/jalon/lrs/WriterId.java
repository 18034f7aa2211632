package org.jalon.lrs;

/** Who wrote a statement: a credential, whichever key it uses at the time, or Jalon itself. */
public record WriterId(String value) {

    /** Jalon itself, acting for a signed-in person; no credential can have this id. */
    public static final WriterId JALON = new WriterId("jalon");

    private static final String CREDENTIAL = "credential:";

    public WriterId {
        if (value.isBlank() || value.length() > 200) {
            throw new IllegalArgumentException("the id of a writer has 1 to 200 characters");
        }
    }

    /** The writer behind the credential of this name. */
    public static WriterId ofCredential(String name) {
        return new WriterId(CREDENTIAL + name);
    }

    @Override
    public String toString() {
        return value;
    }
}
