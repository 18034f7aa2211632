package org.jalon.enterprise;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jalon.journal.Act;
import org.jalon.xapi.StatementId;

/**
 * A company as it stands.
 *
 * @param since day of the act that says so
 * @param statement that act
 */
public record CompanyState(
        Company company,
        CompanyStage stage,
        LocalDate since,
        Optional<String> address,
        Optional<String> contact,
        Optional<Tutor> tutor,
        StatementId statement) {

    /** Of each company the latest act; what it leaves out, an earlier one may still say. */
    static List<CompanyState> of(List<Act<PlacementAct>> acts) {
        Map<String, CompanyState> states = new TreeMap<>();
        for (Act<CompanyRecorded> act : Act.only(acts, CompanyRecorded.class)) {
            CompanyRecorded said = act.content();
            Optional<CompanyState> before =
                    Optional.ofNullable(states.get(said.company().key()));
            states.put(
                    said.company().key(),
                    new CompanyState(
                            said.company(),
                            said.stage(),
                            said.day(),
                            said.address().or(() -> before.flatMap(CompanyState::address)),
                            said.contact().or(() -> before.flatMap(CompanyState::contact)),
                            said.tutor().or(() -> before.flatMap(CompanyState::tutor)),
                            act.id()));
        }
        return List.copyOf(states.values());
    }
}
