package org.jalon.learner.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jalon.learner.BrokenRule;
import org.jalon.learner.BrokenRulesException;
import org.jalon.xapi.Account;
import org.jalon.xapi.AgentId;
import org.jalon.xapi.Iri;
import org.jalon.xapi.Mbox;
import org.jalon.xapi.MboxSha1Sum;
import org.jalon.xapi.OpenId;

/** An agent in the JSON of <a href="https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Data.md#2421-when-the-actor-objecttype-is-agent">xAPI 1.0.3, 2.4.2.1</a>. */
@Schema(name = "Agent", description = "An xAPI agent: exactly one of mbox, mbox_sha1sum, openid and account")
record AgentBody(
        @Schema(description = "Agent, or absent", example = "Agent")
        Optional<String> objectType,

        @Schema(description = "For display; not kept") Optional<String> name,

        @Schema(example = "mailto:amina@example.org") Optional<String> mbox,

        @JsonProperty("mbox_sha1sum") @Schema(description = "40 hexadecimal digits")
        Optional<String> mboxSha1Sum,

        Optional<String> openid,

        Optional<AccountBody> account) {

    /** An account on a system. */
    @Schema(name = "Account")
    record AccountBody(
            @Schema(example = "https://moodle.example.org") Optional<String> homePage,
            @Schema(example = "4711") Optional<String> name) {}

    static AgentBody of(AgentId id) {
        Optional<String> agent = Optional.of("Agent");
        Optional<String> no = Optional.empty();
        return switch (id) {
            case Mbox mbox -> new AgentBody(agent, no, Optional.of(mbox.value()), no, no, Optional.empty());
            case MboxSha1Sum sum -> new AgentBody(agent, no, no, Optional.of(sum.value()), no, Optional.empty());
            case OpenId openId ->
                new AgentBody(agent, no, no, no, Optional.of(openId.value().toString()), Optional.empty());
            case Account account ->
                new AgentBody(
                        agent,
                        no,
                        no,
                        no,
                        no,
                        Optional.of(new AccountBody(
                                Optional.of(account.homePage().toString()), Optional.of(account.name()))));
        };
    }

    /** @throws BrokenRulesException naming everything that keeps this from being an agent */
    AgentId toAgentId() {
        List<BrokenRule> broken = new ArrayList<>();
        List<AgentId> ids = new ArrayList<>();
        objectType
                .filter(type -> !type.equals("Agent"))
                .ifPresent(type -> broken.add(new BrokenRule("objectType", type, "a learner is one person: an Agent")));
        readIdentifiers(ids, broken);
        if (broken.isEmpty() && ids.size() != 1) {
            broken.add(new BrokenRule(
                    "agent",
                    ids.size() + " identifiers",
                    "an agent has exactly one of mbox, mbox_sha1sum, openid and account"));
        }
        BrokenRulesException.throwIfAny(broken);
        return ids.getFirst();
    }

    private void readIdentifiers(List<AgentId> ids, List<BrokenRule> broken) {
        mbox.ifPresent(value -> read("mbox", value, () -> new Mbox(value), ids, broken));
        mboxSha1Sum.ifPresent(value -> read("mbox_sha1sum", value, () -> new MboxSha1Sum(value), ids, broken));
        openid.ifPresent(value -> read("openid", value, () -> new OpenId(new Iri(value)), ids, broken));
        account.ifPresent(value -> readAccount(value, ids, broken));
    }

    private static void readAccount(AccountBody account, List<AgentId> ids, List<BrokenRule> broken) {
        if (account.name().isEmpty()) {
            broken.add(new BrokenRule("account.name", "", "an account has a name"));
        } else if (account.homePage().isEmpty()) {
            broken.add(new BrokenRule("account.homePage", "", "an account has a home page"));
        } else {
            String home = account.homePage().get();
            String name = account.name().get();
            read("account.homePage", home, () -> new Account(new Iri(home), name), ids, broken);
        }
    }

    private static void read(
            String field, String value, Supplier<AgentId> reading, List<AgentId> ids, List<BrokenRule> broken) {
        try {
            ids.add(reading.get());
        } catch (IllegalArgumentException e) {
            broken.add(new BrokenRule(field, value, String.valueOf(e.getMessage())));
        }
    }
}
