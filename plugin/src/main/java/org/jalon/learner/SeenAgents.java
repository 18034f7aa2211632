package org.jalon.learner;

/** The agents that stored statements are about, as the identity desk needs them. */
public interface SeenAgents {

    /**
     * The agents that wrote statements and are tied to no learner now; accounts that Jalon itself hands out are none of
     * them. Most statements first, then by canonical text.
     */
    Page<SeenAgent> unknown(int limit, long offset);
}
