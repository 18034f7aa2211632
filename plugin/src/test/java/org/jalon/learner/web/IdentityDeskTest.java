package org.jalon.learner.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jalon.access.AccountId;
import org.jalon.access.Person;
import org.jalon.access.Role;
import org.jalon.access.SignedIn;
import org.jalon.candidacy.Records;
import org.jalon.learner.IdentityDesk;
import org.jalon.learner.Learner;
import org.jalon.learner.LearnerId;
import org.jalon.learner.Learners;
import org.jalon.learner.Page;
import org.jalon.learner.Paging;
import org.jalon.learner.ProposalRefusals;
import org.jalon.learner.SeenAgent;
import org.jalon.learner.SeenAgents;
import org.jalon.xapi.Account;
import org.jalon.xapi.AgentId;
import org.jalon.xapi.Iri;
import org.jalon.xapi.Mbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The identity desk over real records and agents that somebody saw. */
class IdentityDeskTest {

    private static final String BY = "5e0f3c5e-4d4c-4c55-9a53-0f7d0f4f9f10";
    private static final Paging FIRST = new Paging(null, null);
    private static final AgentId MOODLE = new Account(new Iri("https://lms.example.org"), "77");

    private final Records records = Records.onH2();
    private List<SeenAgent> seen = List.of();
    private IdentityController controller;

    @BeforeEach
    void openDesk() {
        controller = controllerWith(Optional.of(this::unknown));
    }

    @Test
    void proposesAnAgentUntilItIsTied() {
        Learner amina = records.learners().create("Amina", "Diallo", BY);
        seen = List.of(agent(MOODLE, "DIALLO Amina", 12), agent(new Mbox("mailto:x@example.org"), "Nobody Known", 3));

        Page<ProposalAnswer> proposals = controller.proposals(FIRST);

        assertThat(proposals.total()).isEqualTo(1);
        ProposalAnswer proposal = proposals.items().getFirst();
        assertThat(proposal.seen().agent().account().orElseThrow().name()).contains("77");
        assertThat(proposal.seen().statements()).isEqualTo(12);
        assertThat(proposal.ambiguous()).isFalse();
        assertThat(proposal.candidates()).singleElement().satisfies(candidate -> {
            assertThat(candidate.learner()).isEqualTo(amina.id().value());
            assertThat(candidate.signs()).extracting("french").containsExactly("même nom et même prénom");
            assertThat(candidate.signs()).extracting("english").containsExactly("the same family and given name");
        });
        assertThat(controller.unknownAgents(FIRST).total()).isEqualTo(2);

        records.learners().tie(amina.id(), MOODLE, "confirmed at the desk", BY);
        assertThat(controller.proposals(FIRST).items()).isEmpty();
        records.learners().untie(amina.id(), MOODLE, "was a namesake", BY);
        assertThat(controller.proposals(FIRST).total()).isEqualTo(1);
    }

    @Test
    void saysWhenAnAgentLooksLikeSeveralLearners() {
        Learner first = records.learners().create("Amina", "Diallo", BY);
        Learner second = records.learners().create("Amina", "Diallo", BY);
        seen = List.of(agent(MOODLE, "Amina Diallo", 1));

        assertThat(controller.proposals(FIRST).items()).singleElement().satisfies(proposal -> {
            assertThat(proposal.ambiguous()).isTrue();
            assertThat(proposal.candidates())
                    .extracting("learner")
                    .containsExactlyInAnyOrder(first.id().value(), second.id().value());
        });
        records.refusals().refuse(MOODLE, first.id(), "a namesake", BY);

        assertThat(controller.proposals(FIRST).items()).singleElement().satisfies(proposal -> {
            assertThat(proposal.ambiguous()).isFalse();
            assertThat(proposal.candidates())
                    .extracting("learner")
                    .containsExactly(second.id().value());
        });
    }

    @Test
    void proposesARefusedAgentAgainOnlyWhenTheRefusalIsTakenBack() {
        Learner amina = records.learners().create("Amina", "Diallo", BY);
        seen = List.of(agent(MOODLE, "Amina Diallo", 1));
        records.refusals().refuse(MOODLE, amina.id(), "a namesake", BY);
        assertThat(controller.proposals(FIRST).items()).isEmpty();

        records.refusals().reopen(MOODLE, amina.id(), "a mistake", BY);

        assertThat(controller.proposals(FIRST).total()).isEqualTo(1);
    }

    @Test
    void proposesNoErasedLearner() {
        Learner amina = records.learners().create("Amina", "Diallo", BY);
        records.learners().anonymise(amina.id());
        Learner erased = records.learners().get(amina.id());
        seen = List.of(agent(MOODLE, erased.givenName() + " " + erased.familyName(), 1));

        assertThat(controller.proposals(FIRST).items()).isEmpty();
    }

    @Test
    void pagesProposalsOfMoreAgentsThanAreReadAtOnce() {
        records.learners().create("Amina", "Diallo", BY);
        seen = IntStream.range(0, 1203)
                .mapToObj(i -> agent(new Account(new Iri("https://lms.example.org"), "u" + i), "Amina Diallo", 1))
                .toList();

        Page<ProposalAnswer> page = controller.proposals(new Paging(2, 1202L));

        assertThat(page.total()).isEqualTo(1203);
        assertThat(page.items()).hasSize(1);
    }

    @Test
    void showsNobodyWhileNothingIsSeen() {
        IdentityController blind = controllerWith(Optional.empty());

        assertThat(blind.unknownAgents(FIRST).items()).isEmpty();
        assertThat(blind.proposals(FIRST).total()).isZero();
    }

    private Page<SeenAgent> unknown(int limit, long offset) {
        List<SeenAgent> untied = seen.stream()
                .filter(agent -> records.learners()
                        .learnerOf(agent.agent(), Instant.parse("9999-01-01T00:00:00Z"))
                        .isEmpty())
                .toList();
        return new Page<>(untied.stream().skip(offset).limit(limit).toList(), offset, untied.size());
    }

    private IdentityController controllerWith(Optional<SeenAgents> agents) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean(Learners.class, records::learners);
        context.registerBean(ProposalRefusals.class, records::refusals);
        agents.ifPresent(port -> context.registerBean(SeenAgents.class, () -> port));
        context.register(IdentityDesk.class);
        context.refresh();
        Person reader = new Person(
                new AccountId(LearnerId.random().value()), "reader", "Reader", Role.FORMATEUR, Optional.empty());
        SignedIn signedIn = () -> Optional.of(reader);
        return new IdentityController(
                context.getBean(IdentityDesk.class), records.refusals(), records.learners(), signedIn);
    }

    private static SeenAgent agent(AgentId agent, String name, long statements) {
        return new SeenAgent(agent, Optional.of(name), statements, Instant.parse("2024-05-02T07:00:00Z"));
    }
}
