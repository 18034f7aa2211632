package org.jalon.xapi;

import java.util.Optional;

/**
 * The one inverse functional identifier of an agent or an identified group.
 *
 * @see <a href="https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Data.md#inversefunctional">xAPI 1.0.3, 2.4.2.3</a>
 */
public sealed interface AgentId permits Mbox, MboxSha1Sum, OpenId, Account {

    /** A text that only this identifier has, such as {@code mbox:mailto:a@example.org}: usable as a key. */
    String canonical();

    /** The identifier whose {@link #canonical()} text this is, or empty. */
    static Optional<AgentId> parse(String canonical) {
        return CanonicalAgentId.parse(canonical);
    }
}
