package org.jalon.dashboard;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.jalon.candidacy.Candidacy;
import org.jalon.dashboard.DecisionSheet.Possible;
import org.jalon.examfile.Frameworks;
import org.jalon.framework.Framework;
import org.jalon.learner.Learners;
import org.jalon.readiness.Assessments;
import org.jalon.readiness.Item;
import org.jalon.readiness.Settlement;
import org.jalon.readiness.State;
import org.springframework.stereotype.Component;

/** Composes the page on which a person decides an item. */
@Component
public final class DecisionSheets {

    private final Assessments assessments;
    private final Frameworks frameworks;
    private final Learners learners;
    private final AccountNames names;
    private final Clock clock;

    DecisionSheets(Assessments assessments, Frameworks frameworks, Learners learners, AccountNames names, Clock clock) {
        this.assessments = assessments;
        this.frameworks = frameworks;
        this.learners = learners;
        this.names = names;
        this.clock = clock;
    }

    /** The item as it stands at present; empty where the report has no such item. */
    public Optional<DecisionSheet> find(Candidacy candidacy, String item, Locale locale) {
        return assessments.assess(candidacy.id()).stream()
                .flatMap(assessed -> assessed.report().items().stream())
                .filter(i -> i.id().equals(item))
                .findFirst()
                .map(found -> of(candidacy, found, locale));
    }

    private DecisionSheet of(Candidacy candidacy, Item item, Locale locale) {
        Framework framework =
                frameworks.find(candidacy.framework(), clock.instant()).orElseThrow();
        return new DecisionSheet(
                candidacy.id().toString(),
                Names.spoken(learners.get(candidacy.learner())),
                new ItemWording(framework, locale, names::of).of(item),
                item.question(),
                possible(item),
                item.settledBy().map(Settlement::statement));
    }

    private static Possible possible(Item item) {
        if (!item.isUnsettled()) {
            return Possible.NOTHING;
        }
        if (!item.unverified().isEmpty()) {
            return Possible.CONFIRM_FIRST;
        }
        return item.state() == State.UNDETERMINED ? Possible.ANSWER : Possible.DEROGATION;
    }
}
