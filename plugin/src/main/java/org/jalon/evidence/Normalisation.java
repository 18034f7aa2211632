package org.jalon.evidence;

import java.util.List;

/** What became of a statement: facts, or a reason why there are none. */
public sealed interface Normalisation {

    /** One fact or more, each with its own outcome. */
    record Usable(List<Fact> facts) implements Normalisation {
        public Usable {
            facts = List.copyOf(facts);
            if (facts.isEmpty()) {
                throw new IllegalArgumentException("a usable statement yields a fact");
            }
        }
    }

    /**
     * No fact.
     *
     * @param detail what the statement was about; at most 300 characters
     */
    record Unused(UnusedReason reason, String detail) implements Normalisation {
        public Unused {
            detail = Cut.toLabel(detail);
        }
    }
}
