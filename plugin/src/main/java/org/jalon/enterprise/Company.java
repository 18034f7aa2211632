package org.jalon.enterprise;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A company by the name the centre gives it; letter case, accents and spacing do not make another company. */
public record Company(@JsonValue String name) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[\\p{Punct}\\s]+");

    @JsonCreator
    public Company {
        name = name.strip();
        if (name.isEmpty() || name.length() > 200) {
            throw new IllegalArgumentException("A company's name has 1 to 200 characters");
        }
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
