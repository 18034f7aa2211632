package org.jalon.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jalon.access.AccountId;
import org.jalon.access.Person;
import org.jalon.access.Role;
import org.jalon.lrs.StoredStatement;
import org.jalon.lrs.WriterId;
import org.jalon.profile.ActTemplate;
import org.jalon.profile.JalonProfile;
import org.jalon.profile.ProfileDocument;
import org.jalon.profile.StatementTemplate;
import org.jalon.profile.StatementTemplate.Presence;
import org.jalon.profile.StatementValidation;
import org.jalon.profile.StatementValidation.BrokenRule;
import org.jalon.profile.StatementValidation.Match;
import org.jalon.profile.StatementValidation.Outcome;
import org.jalon.profile.TemplateValidator;
import org.jalon.xapi.Sha2;
import org.jalon.xapi.StatementId;
import org.jalon.xapi.json.StatementReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the journal writes follows the profile, and what does not is found out. */
class ActStatementsTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final ProfileDocument PROFILE = ProfileDocument.shipped();
    private static final TemplateValidator VALIDATOR = new TemplateValidator(PROFILE);
    private static final UUID LEARNER = UUID.fromString("0b9d7f60-3d4f-4a3c-9b39-6f0a8a0f0d01");
    private static final ActSubject CANDIDACY = new ActSubject(UUID.fromString("9d6a2b44-55d5-4b2e-8f7c-0a1b2c3d4e5f"));
    private static final Person PERSON = new Person(
            new AccountId(UUID.fromString("1c2d3e4f-0000-4000-8000-000000000001")),
            "mme-petit",
            "Mme Petit",
            Role.RESPONSABLE,
            Optional.empty());
    private static final Instant AT = Instant.parse("2024-04-14T22:00:00Z");

    static Stream<ActContent> samples() {
        return ActSamples.all().stream();
    }

    @ParameterizedTest
    @EnumSource
    void areSampledForEveryKindOfAct(ActTemplate act) {
        assertThat(samples().map(ActContent::template))
                .as("ActSamples has no act of the kind %s", act)
                .contains(act);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void followTheirTemplateAndNoOther(ActContent content) {
        StatementValidation validation = VALIDATOR.validate(written(content));

        assertThat(validation.broken()).isEmpty();
        assertThat(validation.claimsProfile()).isTrue();
        assertThat(validation.templates())
                .extracting(Match::template)
                .containsExactly(content.template().iri());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void followTheirTemplateForTheWholeCentreToo(ActContent content) {
        if (content.template().isCandidatesOwn()) {
            return;
        }
        assertThat(VALIDATOR
                        .validate(JSON.readTree(write(ActSubject.CENTRE, Optional.empty(), content)))
                        .outcome())
                .isEqualTo(Outcome.SUCCESS);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void areReadBackAsTheActTheyWere(ActContent content) {
        ActCodec codec = ActSamples.codec(content);
        JsonNode act = written(content).at("/context/extensions").path(JalonProfile.ACT_EXTENSION);
        var recorded = new RecordedAct(
                ActSamples.EARLIER,
                1,
                ActTemplate.find(act.path("kind").asString()).orElseThrow(),
                CANDIDACY,
                AT,
                AT,
                "a",
                act.path("content").toString(),
                Optional.empty());

        assertThat(codec.decode(recorded).content()).isEqualTo(content);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void sayInFrenchAndEnglishWhatTheyAreAbout(ActContent content) {
        JsonNode statement = written(content);

        assertThat(statement.at("/verb/display/fr").asString()).isNotBlank();
        assertThat(statement.at("/verb/display/en").asString()).isNotBlank();
        JsonNode object = content.about().isPresent()
                ? statement.at("/context/contextActivities/parent/0")
                : statement.path("object");
        assertThat(object.at("/definition/name/fr").asString())
                .contains(content.topic().orElse(""))
                .isNotBlank();
        assertThat(object.at("/definition/name/en").asString())
                .contains(content.topic().orElse(""))
                .isNotBlank();
    }

    /** Each rule of each act's template is broken once in a statement that keeps all others. */
    @ParameterizedTest
    @MethodSource("samples")
    void areFoundOutWhenTheyBreakARule(ActContent content) {
        StatementTemplate template =
                PROFILE.findTemplate(content.template().iri()).orElseThrow();
        List<String> undetected = new ArrayList<>();
        for (StatementTemplate.Rule rule : template.rules()) {
            ObjectNode broken = (ObjectNode) written(content);
            Breakage.of(rule, broken);
            Set<String> found = VALIDATOR.validate(broken).broken().stream()
                    .filter(b -> b.owner().equals(template.id()))
                    .map(BrokenRule::location)
                    .collect(Collectors.toSet());
            if (!found.contains(rule.location())) {
                undetected.add(rule + " in " + broken);
            }
        }
        assertThat(undetected).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void areWithdrawnWithinTheSequenceOfTheAct(ActContent content) {
        String act = write(CANDIDACY, Optional.of(LEARNER), content);
        JsonNode withdrawal = withdrawalOf(act);

        StatementValidation validation = VALIDATOR.validate(withdrawal);
        assertThat(validation.broken()).isEmpty();
        assertThat(validation.templates())
                .extracting(Match::template)
                .containsExactly(JalonProfile.template("act-withdrawal"));
        assertThat(occurrence(withdrawal)).isEqualTo(occurrence(JSON.readTree(act)));
    }

    @Test
    void goOnWithTheSequenceOfTheActThatTheyAreAbout() {
        JsonNode about = samples()
                .filter(c -> c.about().isPresent() && c.template().series().isEmpty())
                .findFirst()
                .map(ActStatementsTest::written)
                .orElseThrow();
        JsonNode alone = samples()
                .filter(c -> c.about().isEmpty() && c.template().series().isEmpty())
                .findFirst()
                .map(ActStatementsTest::written)
                .orElseThrow();

        assertThat(sequence(about)).isEqualTo(ActSamples.EARLIER.toString());
        assertThat(sequence(alone)).isEqualTo(alone.path("id").asString());
        assertThat(about.at("/context/registration").asString()).isEqualTo(CANDIDACY.toString());
    }

    @Test
    void areOfOneSequenceInTheEnterprisePeriod() {
        assertThat(samples().filter(c -> c.template().series().isPresent()).map(c -> sequence(written(c))))
                .hasSizeGreaterThan(1)
                .allMatch(s -> UUID.fromString(s).version() == 5)
                .satisfies(all -> assertThat(Set.copyOf(all)).hasSize(1));
    }

    private static String sequence(JsonNode statement) {
        return occurrence(statement).at("/0/subregistration").asString();
    }

    private static JsonNode occurrence(JsonNode statement) {
        return statement.at("/context/extensions").path(JalonProfile.SUBREGISTRATION_EXTENSION);
    }

    private static JsonNode withdrawalOf(String act) {
        var target = new StoredStatement(1, ActSamples.EARLIER, AT, AT, WriterId.JALON, act);
        String text = ActStatements.withdrawal(StatementId.random(), target, "saisi deux fois", AT, Author.of(PERSON));
        return JSON.readTree(StatementReader.readAuthored(text).json());
    }

    private static JsonNode written(ActContent content) {
        return JSON.readTree(write(CANDIDACY, Optional.of(LEARNER), content));
    }

    /** As the journal does, so that the text is one that every store takes. */
    private static String write(ActSubject subject, Optional<UUID> learner, ActContent content) {
        String payload = ActSamples.codec(content).encode(content);
        Author author = content.template().isTutorsOwn()
                ? Author.of(new TutorAccount(UUID.fromString("7d8a2f0e-1c1b-4b5e-8a11-5f0c9c2b4a10")))
                : Author.of(PERSON);
        String text = ActStatements.act(
                StatementId.random(), subject, learner, new SentAct<>(content, files(content)), payload, AT, author);
        return StatementReader.readAuthored(text).json();
    }

    /** A file where the profile says what a file of such an act is there for. */
    private static List<AttachedFile> files(ActContent content) {
        return PROFILE.findConcept(content.template().attachmentUsage()).isPresent()
                ? List.of(new AttachedFile(new Sha2("0".repeat(64)), 7, "application/pdf", "v2.pdf", Path.of("v2.pdf")))
                : List.of();
    }

    /** Breaks one rule in a statement that keeps it. */
    private static final class Breakage {

        private final ObjectNode statement;

        private Breakage(ObjectNode statement) {
            this.statement = statement;
        }

        static void of(StatementTemplate.Rule rule, ObjectNode statement) {
            Breakage breakage = new Breakage(statement);
            List<String> steps = steps(rule.location());
            if (rule.presence().filter(p -> p == Presence.EXCLUDED).isPresent()) {
                breakage.put(steps, JSON.readTree("\"PT1M\""));
            } else if (rule.all().isEmpty() && rule.any().isEmpty()) {
                breakage.remove(steps);
            } else {
                breakage.put(steps, JSON.readTree("\"https://example.org/other\""));
            }
        }

        private static List<String> steps(String location) {
            return location.substring(1)
                    .replaceAll("\\['([^']*)'\\]", "\n$1")
                    .replaceAll("\\[\\*\\]", "\n*")
                    .replaceAll("(?m)\\.(?=[a-zA-Z]+(\\.|$|\n))", "\n")
                    .strip()
                    .lines()
                    .toList();
        }

        private void put(List<String> steps, JsonNode value) {
            ObjectNode holder = statement;
            for (String step : steps.subList(0, steps.size() - 1)) {
                holder = step.equals("*") ? holder : child(holder, step);
            }
            holder.set(steps.getLast(), value);
        }

        private static ObjectNode child(ObjectNode holder, String name) {
            if (holder.get(name) instanceof ArrayNode array) {
                return (ObjectNode) array.get(0);
            }
            return holder.withObjectProperty(name);
        }

        private void remove(List<String> steps) {
            ObjectNode holder = statement;
            for (String step : steps.subList(0, steps.size() - 1)) {
                holder = child(holder, step);
            }
            holder.remove(steps.getLast());
        }
    }
}
