package org.jalon.xapi;

/** An agent known by an account: the system's home page and the name that the account has there. */
public record Account(Iri homePage, String name) implements AgentId {

    @Override
    public String canonical() {
        return "account:" + homePage + "|" + CanonicalAgentId.escape(name);
    }
}
