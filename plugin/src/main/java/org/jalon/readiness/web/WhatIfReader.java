package org.jalon.readiness.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jalon.candidacy.Candidacy;
import org.jalon.candidacy.CandidacyId;
import org.jalon.candidacy.ExamSession;
import org.jalon.candidacy.SessionId;
import org.jalon.enterprise.EnterpriseActs;
import org.jalon.evidence.CompetencyCoverage;
import org.jalon.evidence.CompetencyStanding;
import org.jalon.examfile.DatumConfirmed;
import org.jalon.examfile.DecisionTaken;
import org.jalon.examfile.ExamFile;
import org.jalon.examfile.FileActs;
import org.jalon.examfile.Frameworks;
import org.jalon.framework.CompetencyId;
import org.jalon.framework.Framework;
import org.jalon.framework.FrameworkId;
import org.jalon.framework.Target;
import org.jalon.journal.ActSubject;
import org.jalon.learner.BrokenRule;
import org.jalon.learner.BrokenRulesException;
import org.jalon.learner.LearnerId;
import org.jalon.readiness.CandidateFile;
import org.jalon.readiness.Policies;
import org.jalon.readiness.Policy;
import org.jalon.readiness.web.WhatIfRequest.WhatIfCandidacy;
import org.jalon.readiness.web.WhatIfRequest.WhatIfCoverage;
import org.jalon.readiness.web.WhatIfRequest.WhatIfSession;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Turns a supplied file into what the rules look at; every fault of it is named, not only the first. */
@Component
final class WhatIfReader {

    private static final CandidacyId CANDIDACY = new CandidacyId(new UUID(0x4000L, 0x8000000000000001L));
    private static final SessionId SESSION = new SessionId(new UUID(0x4000L, 0x8000000000000002L));
    private static final LearnerId LEARNER = new LearnerId(new UUID(0x4000L, 0x8000000000000003L));
    private static final String BY = "what-if";

    private final JsonMapper json;
    private final Frameworks frameworks;
    private final Policies policies;
    private final ZoneId zone;

    WhatIfReader(JsonMapper json, Frameworks frameworks, Policies policies, ZoneId zone) {
        this.json = json;
        this.frameworks = frameworks;
        this.policies = policies;
        this.zone = zone;
    }

    /** @throws BrokenRulesException naming every fault; answered as 400 */
    WhatIf read(WhatIfRequest request, Instant asOf) {
        var faults = new ArrayList<BrokenRule>();
        WhatIfInstants.check(request, faults);
        BrokenRulesException.throwIfAny(faults);
        var acts = new WhatIfActs(json, zone, faults);
        ExamFile centre = FileActs.read(acts.read("centreActs", request.centreActs(), ActSubject.CENTRE, asOf));
        var own = acts.read("acts", request.acts(), new ActSubject(CANDIDACY.value()), asOf);
        Optional<Framework> framework = framework(request, centre, faults);
        List<Candidacy> history = history(request, asOf, faults);
        Optional<ExamSession> session =
                request.session().flatMap(s -> attempt("session", faults, () -> session(s, framework, asOf, faults)));
        Map<CompetencyId, CompetencyCoverage> coverage = coverage(request.coverage(), framework, faults);
        Optional<Policy> policy = request.policy().isEmpty()
                ? Optional.of(policies.at(asOf).policy())
                : attempt("policy", faults, () -> request.policy().get().policy(0));
        if (!faults.isEmpty()) {
            throw new BrokenRulesException(faults);
        }
        var file = new CandidateFile(
                history,
                session,
                EnterpriseActs.read(own),
                FileActs.read(own),
                coverage,
                centre.of(DecisionTaken.class));
        return new WhatIf(file, framework.orElseThrow(), policy.orElseThrow());
    }

    /** The version with the confirmations that the file itself brings; those that do not fit it are faults. */
    private Optional<Framework> framework(WhatIfRequest request, ExamFile centre, List<BrokenRule> faults) {
        String id = request.candidacy().framework();
        List<FrameworkId> known = frameworks.ids();
        Optional<Framework> framework =
                known.stream().filter(f -> f.value().equals(id)).findFirst().flatMap(f -> frameworks.find(f, centre));
        if (framework.isEmpty()) {
            faults.add(new BrokenRule("candidacy.framework", id, "one of " + known));
            return framework;
        }
        for (var act : centre.of(DatumConfirmed.class)) {
            String pointer = act.content().pointer();
            boolean settled = !act.content().framework().equals(framework.get().id())
                    || framework.get().provenances().anyMatch(p -> p.pointer().equals(pointer) && p.settled());
            if (!settled) {
                faults.add(new BrokenRule(
                        "centreActs",
                        pointer,
                        "it is the pointer of an unverified datum of " + id + ", with a value that fits it"));
            }
        }
        target("candidacy.target", request.candidacy().target(), framework, faults);
        return framework;
    }

    private static Optional<Target> target(
            String field, String code, Optional<Framework> framework, List<BrokenRule> faults) {
        List<String> codes = framework
                .map(f -> f.targets().stream().map(Target::code).toList())
                .orElse(List.of());
        if (framework.isPresent() && !codes.contains(code)) {
            faults.add(new BrokenRule(field, code, "one of " + codes));
        }
        return codes.contains(code) ? Optional.of(Target.of(code)) : Optional.empty();
    }

    private List<Candidacy> history(WhatIfRequest request, Instant asOf, List<BrokenRule> faults) {
        var versions = new ArrayList<WhatIfCandidacy>(request.earlierCandidacies());
        versions.add(request.candidacy());
        var history = new ArrayList<Candidacy>();
        for (int i = 0; i < versions.size(); i++) {
            WhatIfCandidacy version = versions.get(i);
            String field = i == versions.size() - 1 ? "candidacy" : "earlierCandidacies[" + i + "]";
            int number = i + 1;
            if (number > 1 && version.recordedAt().isEmpty()) {
                faults.add(new BrokenRule(
                        field + ".recordedAt", "", "a version that replaced another says when it was recorded"));
            }
            attempt(field, faults, () -> candidacy(version, number, request, asOf))
                    .ifPresent(history::add);
        }
        for (int i = 1; i < history.size(); i++) {
            if (history.get(i).recordedAt().isBefore(history.get(i - 1).recordedAt())) {
                faults.add(new BrokenRule(
                        "earlierCandidacies", String.valueOf(i), "they are ordered by the instant of their recording"));
            }
        }
        return history;
    }

    private Candidacy candidacy(WhatIfCandidacy version, int number, WhatIfRequest request, Instant asOf) {
        return new Candidacy(
                CANDIDACY,
                LEARNER,
                new FrameworkId(version.framework()),
                version.origin(),
                version.alternance().orElse(false),
                version.trainingBegins(),
                version.trainingEnds(),
                Target.of(version.target()),
                request.session().map(_s -> SESSION),
                number,
                version.recordedAt().orElse(number == 1 ? Instant.EPOCH : asOf),
                BY,
                version.reason());
    }

    private static @Nullable ExamSession session(
            WhatIfSession session, Optional<Framework> framework, Instant asOf, List<BrokenRule> faults) {
        return target("session.target", session.target(), framework, faults)
                .map(target -> new ExamSession(
                        SESSION,
                        "what-if",
                        target,
                        session.firstDay(),
                        session.enteredInCeresOn(),
                        session.agrementValidUntil(),
                        1,
                        asOf,
                        BY,
                        Optional.empty()))
                .orElse(null);
    }

    private static Map<CompetencyId, CompetencyCoverage> coverage(
            List<WhatIfCoverage> given, Optional<Framework> framework, List<BrokenRule> faults) {
        Map<CompetencyId, CompetencyCoverage> coverage = new HashMap<>();
        for (int i = 0; i < given.size(); i++) {
            WhatIfCoverage one = given.get(i);
            var id = new CompetencyId(one.competency());
            if (framework.isPresent() && !framework.get().holds(id)) {
                faults.add(new BrokenRule(
                        "coverage[" + i + "].competency", one.competency(), "a competency of the version"));
            }
            coverage.put(
                    id,
                    new CompetencyCoverage(
                            new CompetencyStanding(id, one.state(), one.done(), one.required()), List.of()));
        }
        return coverage;
    }

    /** What the work makes; where a value breaks a rule of it, empty and a fault more under that field. */
    private static <T> Optional<T> attempt(String field, List<BrokenRule> faults, Supplier<@Nullable T> work) {
        try {
            return Optional.ofNullable(work.get());
        } catch (BrokenRulesException e) {
            e.rules().forEach(r -> faults.add(new BrokenRule(field + "." + r.field(), r.value(), r.rule())));
        } catch (IllegalArgumentException e) {
            faults.add(new BrokenRule(field, "", String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }
}
