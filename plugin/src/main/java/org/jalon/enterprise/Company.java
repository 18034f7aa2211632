package org.jalon.enterprise;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jalon.learner.BrokenRule;
import org.jalon.learner.BrokenRulesException;

/** A company by the name the centre gives it; letter case, accents and spacing do not make another company. */
public record Company(@JsonValue String name) {

    private static final int LONGEST_NAME = 200;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[\\p{Punct}\\s]+");

    @JsonCreator
    public Company {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("A company's name has 1 to 200 characters");
        }
    }

    /**
     * The company of a name that was typed.
     *
     * @throws BrokenRulesException when the name is blank or too long
     */
    public static Company named(String name) {
        BrokenRulesException.throwIfAny(BrokenRule.when(
                name.isBlank() || name.strip().length() > LONGEST_NAME,
                "company",
                name,
                "a company's name has 1 to " + LONGEST_NAME + " characters"));
        return new Company(name);
    }

    boolean isSameAs(Company other) {
        return key().equals(other.key());
    }

    /** What two spellings of the same name share. */
    public String key() {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        return GAPS.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
