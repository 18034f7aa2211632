package org.jalon.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jalon.learner.Sign.SAME_ACCOUNT_ON_HOST;
import static org.jalon.learner.Sign.SAME_ADDRESS;
import static org.jalon.learner.Sign.SAME_ADDRESS_DIGEST;
import static org.jalon.learner.Sign.SAME_NAME;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jalon.xapi.Account;
import org.jalon.xapi.AgentId;
import org.jalon.xapi.Iri;
import org.jalon.xapi.Mbox;
import org.jalon.xapi.MboxSha1Sum;
import org.jalon.xapi.OpenId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResemblanceTest {

    /** {@code printf 'mailto:amina@example.org' | sha1sum}. */
    private static final String DIGEST = "e6cddc967e187b4a3a890dd05bf9c8b36efbec2b";

    private static final AgentId UNKNOWN = account("https://lms.example.org", "77");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zoé Müller-Œuf",
                "MULLER OEUF Zoe",
                "müller-œuf, zoé",
                "Zoe  Muller Oeuf",
                "Zoe\u0301 Mu\u0308ller\u2010\u0152uf"
            })
    void knowsANameHoweverItIsWritten(String name) {
        Learner zoe = learner("Zoé", "Müller-Œuf");

        assertThat(signs(seen(UNKNOWN, name), zoe)).containsExactly(SAME_NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zoé", "Zoé Müller", "Zoé Müller Œuf Kern", "", "--", "Œuf Müllerzoé"})
    void takesNoOtherNameForIt(String name) {
        assertThat(signs(seen(UNKNOWN, name), learner("Zoé", "Müller-Œuf"))).isEmpty();
    }

    @Test
    void knowsAnAddressWhateverItsCase() {
        Learner amina = learner("Amina", "Diallo", new Mbox("mailto:Amina@example.org"));

        assertThat(signs(seen(new Mbox("mailto:amina@EXAMPLE.org"), "A."), amina))
                .containsExactly(SAME_ADDRESS);
        assertThat(signs(seen(new Mbox("mailto:amina@example.com"), "A."), amina))
                .isEmpty();
    }

    @Test
    void knowsAnAddressByItsDigestAndTheReverse() {
        Mbox mbox = new Mbox("mailto:amina@example.org");
        MboxSha1Sum sum = new MboxSha1Sum(DIGEST);

        assertThat(signs(seen(sum, ""), learner("Amina", "Diallo", mbox))).containsExactly(SAME_ADDRESS_DIGEST);
        assertThat(signs(seen(mbox, ""), learner("Amina", "Diallo", sum))).containsExactly(SAME_ADDRESS_DIGEST);
        assertThat(signs(seen(sum, ""), learner("Boris", "Kern", new Mbox("mailto:boris@example.org"))))
                .isEmpty();
    }

    @Test
    void takesAnAccountNameAsASignBesideThePersonsNameOnly() {
        Learner amina = learner("Amina", "Diallo", account("https://lms.example.org/old", "4711"));
        AgentId sameHost = account("https://LMS.example.org/new", "4711");

        assertThat(signs(seen(sameHost, ""), amina)).isEmpty();
        assertThat(signs(seen(sameHost, "Diallo Amina"), amina)).containsExactly(SAME_NAME, SAME_ACCOUNT_ON_HOST);
        assertThat(signs(seen(account("https://other.example.org", "4711"), ""), amina))
                .isEmpty();
        assertThat(signs(seen(account("https://other.example.org", "4711"), "Diallo Amina"), amina))
                .containsExactly(SAME_NAME);
    }

    @Test
    void findsEveryLearnerWhomAnAgentLooksLike() {
        Learner amina = learner("Amina", "Diallo");
        Learner other = learner("Amina", "Diallo", new Mbox("mailto:amina@example.org"));
        Resemblance resemblance = new Resemblance(List.of(amina, other, learner("Boris", "Kern")));

        List<Proposal.Candidate> found =
                resemblance.to(seen(new OpenId(new Iri("https://id.example.org/a")), "Amina DIALLO"));

        assertThat(found).extracting(Proposal.Candidate::learner).containsExactlyInAnyOrder(amina, other);
    }

    private static List<Sign> signs(SeenAgent seen, Learner learner) {
        return new Resemblance(List.of(learner, learner("Someone", "Else")))
                .to(seen).stream()
                        .filter(candidate -> candidate.learner().equals(learner))
                        .flatMap(candidate -> candidate.signs().stream())
                        .toList();
    }

    static Learner learner(String given, String family, AgentId... agents) {
        LearnerId id = LearnerId.random();
        Set<AgentId> all = new LinkedHashSet<>(Set.of(id.account()));
        all.addAll(Arrays.asList(agents));
        return new Learner(id, given, family, all);
    }

    private static SeenAgent seen(AgentId agent, String name) {
        return new SeenAgent(agent, Optional.of(name), 3, Instant.parse("2024-05-02T07:00:00Z"));
    }

    private static AgentId account(String home, String name) {
        return new Account(new Iri(home), name);
    }
}
