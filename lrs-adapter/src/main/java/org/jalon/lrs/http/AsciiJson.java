package org.jalon.lrs.http;

import org.jalon.xapi.Agent;
import org.jalon.xapi.AgentId;
import org.jalon.xapi.json.AgentJson;

/** JSON for query strings, in which half a character would not survive. */
final class AsciiJson {

    private AsciiJson() {}

    static String agent(AgentId id) {
        String json = AgentJson.write(Agent.of(id)).toString();
        StringBuilder ascii = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            ascii.append(c < 0x7f ? String.valueOf(c) : String.format("\\u%04x", (int) c));
        }
        return ascii.toString();
    }
}
