package org.jalon.evidence.jdbc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jalon.catalogue.Catalogue;
import org.jalon.catalogue.TrainingModule;
import org.jalon.evidence.Courses;
import org.jalon.learner.LearnerId;
import org.jalon.learner.Learners;
import org.jalon.lrs.FeedEntry;
import org.jalon.mapping.Mappings;
import org.jalon.xapi.Account;
import org.jalon.xapi.AgentId;
import org.jalon.xapi.Iri;

/** What may happen in any order: statements arrive, agents are tied and untied, mappings are published, all is settled. */
final class History {

    private static final List<AgentId> AGENTS = List.of(
            new Account(new Iri("https://moodle.example.org"), "7"),
            new Account(new Iri("https://moodle.example.org"), "8"));

    private final Evidence evidence;
    private final Random random;
    private final List<LearnerId> learners;
    private final List<FeedEntry> entries;
    private int arrived;

    History(Evidence evidence, Random random, Instant start, List<Feed.Arrival> arrivals) {
        this.evidence = evidence;
        this.random = random;
        this.entries = Feed.of(start, arrivals);
        Learners records = evidence.get(Learners.class);
        this.learners = List.of(
                records.create("Ana", "Moreau", "test").id(),
                records.create("Léo", "Petit", "test").id());
        records.learnersOf(AGENTS).forEach((agent, owner) -> records.untie(owner, agent, "from before", "test"));
    }

    /** Does something; what it was, for a failure's message. */
    String step() {
        return switch (random.nextInt(6)) {
            case 0 -> tie();
            case 1 -> untie();
            case 2 -> publish();
            case 3 -> "settled " + evidence.settle();
            default -> arrive();
        };
    }

    private String arrive() {
        List<FeedEntry> next =
                new ArrayList<>(entries.subList(arrived, Math.min(entries.size(), arrived + 1 + random.nextInt(9))));
        evidence.project(next);
        arrived += next.size();
        return next.size() + " arrived";
    }

    private String tie() {
        LearnerId learner = learners.get(random.nextInt(learners.size()));
        AgentId agent = AGENTS.get(random.nextInt(AGENTS.size()));
        return "tie " + evidence.get(Learners.class).tie(learner, agent, "seen", "test");
    }

    private String untie() {
        AgentId agent = AGENTS.get(random.nextInt(AGENTS.size()));
        return evidence.get(Learners.class)
                .learnerOf(agent, Instant.parse("9999-01-01T00:00:00Z"))
                .map(owner -> "untie " + evidence.get(Learners.class).untie(owner, agent, "not hers", "test"))
                .orElse("nothing to untie");
    }

    /** The course, or half of it. */
    private String publish() {
        Catalogue whole = Courses.catalogue();
        TrainingModule module = whole.modules().getFirst();
        boolean half = random.nextBoolean();
        evidence.get(Mappings.class)
                .publish(
                        new Catalogue(
                                whole.id(),
                                whole.framework(),
                                whole.title(),
                                List.of(new TrainingModule(
                                        module.id(),
                                        module.title(),
                                        half ? module.activities().subList(0, 3) : module.activities()))),
                        "test",
                        "another course");
        return half ? "half published" : "whole published";
    }

    /** The entries that have arrived. */
    List<FeedEntry> arrived() {
        return entries.subList(0, arrived);
    }

    List<LearnerId> learners() {
        return learners;
    }
}
