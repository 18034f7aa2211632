package org.jalon.profile;

import java.util.List;
import java.util.Optional;

/**
 * An order in which statements of a profile come.
 *
 * @param primary whether sequences of statements are checked against it; it has a label and a definition then
 * @param members ids of templates or patterns: one for optional, oneOrMore and zeroOrMore
 * @see <a href="https://github.com/adlnet/xapi-profiles/blob/master/xapi-profiles-structure.md#patterns">xAPI Profiles 1.0, part 2, 9.0</a>
 */
public record StatementPattern(
        String id,
        boolean primary,
        Optional<String> inScheme,
        Optional<Wording> prefLabel,
        Optional<Wording> definition,
        Form form,
        List<String> members) {

    public StatementPattern {
        members = List.copyOf(members);
        if (members.isEmpty()) {
            throw new IllegalArgumentException(id + " has no members");
        }
        if (primary && (prefLabel.isEmpty() || definition.isEmpty())) {
            throw new IllegalArgumentException(id + " is primary without prefLabel and definition");
        }
    }

    /** How a pattern is made of its members. */
    public enum Form {
        ALTERNATES("alternates"),
        OPTIONAL("optional"),
        ONE_OR_MORE("oneOrMore"),
        SEQUENCE("sequence"),
        ZERO_OR_MORE("zeroOrMore");

        private final String property;

        Form(String property) {
            this.property = property;
        }

        /** Its name in a profile document. */
        public String property() {
            return property;
        }
    }
}
