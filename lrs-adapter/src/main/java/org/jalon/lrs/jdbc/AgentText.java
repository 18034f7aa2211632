package org.jalon.lrs.jdbc;

import org.jalon.xapi.Account;
import org.jalon.xapi.AgentId;
import org.jalon.xapi.Mbox;
import org.jalon.xapi.MboxSha1Sum;
import org.jalon.xapi.OpenId;
import tools.jackson.databind.node.JsonNodeFactory;

/** Finds texts that name an agent, by what identifies it; a short account name may find too many. */
final class AgentText {

    private AgentText() {}

    /** A pattern for "like" with "!" as its escape character. */
    static String pattern(AgentId agent) {
        String text = switch (agent) {
            case Mbox mbox -> mbox.value().substring("mailto:".length());
            case MboxSha1Sum sum -> sum.value();
            case OpenId openId -> openId.value().value();
            case Account account ->
                JsonNodeFactory.instance.stringNode(account.name()).toString();
        };
        return "%" + text.replace('\0', '\uFFFD').replaceAll("[!%_]", "!$0") + "%";
    }
}
