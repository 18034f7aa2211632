package org.jalon.xapi;

/** An agent known by an OpenID URI. */
public record OpenId(Iri value) implements AgentId {

    @Override
    public String canonical() {
        return "openid:" + value;
    }
}
