package org.jalon.operation;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jalon.access.Account;
import org.jalon.candidacy.Candidacy;
import org.jalon.journal.ActSubject;
import org.jalon.learner.Cohorts;
import org.jalon.learner.Learner;
import org.jalon.learner.TieChange;
import org.jalon.xapi.AgentId;

/**
 * The records about one learner, as names and values that JSON knows.
 *
 * @param candidacies every version of every candidacy
 * @param others records of other features by their name
 */
record HeldAbout(
        Learner learner,
        List<TieChange> ties,
        List<Cohorts.Membership> cohorts,
        List<Account> accounts,
        List<Candidacy> candidacies,
        Map<String, List<Map<String, Object>>> others) {

    HeldAbout {
        ties = List.copyOf(ties);
        cohorts = List.copyOf(cohorts);
        accounts = List.copyOf(accounts);
        candidacies = List.copyOf(candidacies);
        others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
    }

    Map<String, Object> person() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("learner", learner.id().toString());
        values.put("givenName", learner.givenName());
        values.put("familyName", learner.familyName());
        values.put("agents", learner.agents().stream().map(AgentId::canonical).toList());
        values.put("ties", ties.stream().map(HeldAbout::values).toList());
        values.put("cohorts", cohorts.stream().map(HeldAbout::values).toList());
        values.put("accounts", accounts.stream().map(HeldAbout::values).toList());
        return values;
    }

    List<ActSubject> subjects() {
        return candidacies.stream()
                .map(candidacy -> new ActSubject(candidacy.id().value()))
                .distinct()
                .toList();
    }

    Set<String> usernames() {
        return accounts.stream().map(account -> account.person().username()).collect(Collectors.toSet());
    }

    /** The ids by which the audit may mean this learner or something of theirs. */
    Set<String> ids() {
        Set<String> ids = new HashSet<>();
        ids.add(learner.id().toString());
        accounts.forEach(account -> ids.add(account.person().id().toString()));
        candidacies.forEach(candidacy -> ids.add(candidacy.id().toString()));
        others.values().forEach(rows -> rows.forEach(row -> ids.add(String.valueOf(row.get("id")))));
        return ids;
    }

    static Map<String, Object> values(Candidacy candidacy) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", candidacy.id().toString());
        values.put("version", candidacy.version());
        values.put("framework", candidacy.framework().value());
        values.put("origin", candidacy.origin().name());
        values.put("alternance", candidacy.alternance());
        candidacy.trainingBegins().ifPresent(day -> values.put("trainingBegins", day.toString()));
        candidacy.trainingEnds().ifPresent(day -> values.put("trainingEnds", day.toString()));
        values.put("target", candidacy.target().code());
        candidacy.session().ifPresent(session -> values.put("session", session.toString()));
        values.put("recordedAt", candidacy.recordedAt().toString());
        candidacy.reason().ifPresent(reason -> values.put("reason", reason));
        return values;
    }

    private static Map<String, Object> values(TieChange tie) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("agent", tie.agent().canonical());
        values.put("kind", tie.kind().name());
        values.put("reason", tie.reason());
        values.put("recordedAt", tie.recordedAt().toString());
        return values;
    }

    private static Map<String, Object> values(Cohorts.Membership membership) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("cohort", membership.cohort().id().toString());
        values.put("name", membership.cohort().name());
        values.put("since", membership.since().toString());
        membership.ended().ifPresent(ended -> values.put("ended", ended.toString()));
        return values;
    }

    private static Map<String, Object> values(Account account) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", account.person().id().toString());
        values.put("username", account.person().username());
        values.put("displayName", account.person().displayName());
        values.put("role", account.person().role().name());
        values.put("createdAt", account.createdAt().toString());
        account.disabledAt().ifPresent(at -> values.put("disabledAt", at.toString()));
        return values;
    }
}
