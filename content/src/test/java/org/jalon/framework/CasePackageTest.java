package org.jalon.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CasePackageTest {

    private static final String BASE = "https://jalon.example.fr/api/frameworks/";
    private static final Instant CHANGED = Instant.parse("2024-05-02T07:00:00Z");

    private static JsonNode export(Framework framework) {
        URI uri = URI.create(BASE + framework.id() + "/case");
        return JsonMapper.shared()
                .readTree(CasePackage.of(framework, uri, CHANGED).toJson());
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return array.valueStream();
    }

    private static Map<String, JsonNode> items(JsonNode exported) {
        return each(exported.at("/CFItems"))
                .collect(Collectors.toMap(item -> item.at("/uri").asString().replaceAll(".*#", ""), item -> item));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ntc-2013", "ntc-2018", "ntc-2024"})
    void hasWhatCaseDemands(String id) {
        JsonNode exported = export(Frameworks.shipped(id));

        assertThat(exported.propertyNames()).containsExactly("CFDocument", "CFItems", "CFAssociations");
        demand(exported.at("/CFDocument"), "creator", "title");
        each(exported.at("/CFItems")).forEach(item -> demand(item, "fullStatement"));
        each(exported.at("/CFAssociations")).forEach(association -> {
            demand(association, "associationType");
            demandLink(association.at("/originNodeURI"));
            demandLink(association.at("/destinationNodeURI"));
        });
    }

    private static void demand(JsonNode node, String... members) {
        demandLink(node, "uri");
        assertThat(node.at("/lastChangeDateTime").asString()).isEqualTo(CHANGED.toString());
        for (String member : members) {
            assertThat(node.path(member).asString()).as(member).isNotBlank();
        }
    }

    private static void demandLink(JsonNode link) {
        demandLink(link, "title");
        assertThat(link.propertyNames()).containsExactly("title", "identifier", "uri");
    }

    private static void demandLink(JsonNode link, String member) {
        assertThat(UUID.fromString(link.at("/identifier").asString()).version()).isEqualTo(5);
        assertThat(URI.create(link.at("/uri").asString()).toString()).startsWith(BASE);
        assertThat(link.path(member).asString()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ntc-2013", "ntc-2018", "ntc-2024"})
    void linksNothingThatIsNotInThePackage(String id) {
        JsonNode exported = export(Frameworks.shipped(id));
        List<String> nodes = Stream.concat(Stream.of(exported.at("/CFDocument")), each(exported.at("/CFItems")))
                .map(node -> node.at("/identifier") + " " + node.at("/uri"))
                .toList();

        assertThat(nodes).doesNotHaveDuplicates();
        assertThat(each(exported.at("/CFAssociations"))
                        .flatMap(link -> Stream.of(link.at("/originNodeURI"), link.at("/destinationNodeURI")))
                        .map(node -> node.at("/identifier") + " " + node.at("/uri")))
                .isSubsetOf(nodes);
        assertThat(each(exported.at("/CFAssociations"))
                        .filter(link -> link.at("/associationType").asString().equals("isChildOf"))
                        .map(link -> link.at("/originNodeURI/uri").asString()))
                .as("everything has one place")
                .containsExactlyInAnyOrderElementsOf(each(exported.at("/CFItems"))
                        .map(item -> item.at("/uri").asString())
                        .toList());
    }

    @Test
    void givesTheBlocsTheirCompetenciesAndTheDocumentsTheirs() {
        JsonNode exported = export(Frameworks.shipped("ntc-2018"));

        assertThat(exported.at("/CFDocument/creator").asString()).isEqualTo("Ministère chargé de l'emploi.");
        assertThat(exported.at("/CFDocument/statusStartDate").asString()).isEqualTo("2019-06-10");
        assertThat(items(exported)).hasSize(2 + 7 + 2 + 3);
        JsonNode competency = Objects.requireNonNull(items(exported).get("ntc-2018.1.2"));
        assertThat(competency.at("/identifier").asString()).isEqualTo("c276c78e-ae96-52ee-b5a7-0ae78b54da27");
        assertThat(competency.at("/humanCodingScheme").asString()).isEqualTo("1.2");
        assertThat(each(exported.at("/CFAssociations"))
                        .map(link -> "%s %s %s"
                                .formatted(
                                        link.at("/originNodeURI/uri").asString().replaceAll(".*#", ""),
                                        link.at("/associationType").asString(),
                                        link.at("/destinationNodeURI/uri")
                                                .asString()
                                                .replaceAll(".*[#/]", ""))))
                .contains(
                        "ntc-2018.1 isChildOf case",
                        "ntc-2018.1.2 isChildOf ntc-2018.1",
                        "ntc-2018.t.1 isChildOf case",
                        "ntc-2018.doc.veille isChildOf case",
                        "ntc-2018.doc.veille isRelatedTo ntc-2018.1.1");
    }

    @Test
    void marksWhatIsNotVerified() {
        JsonNode exported = export(Frameworks.shipped("ntc-2024"));

        assertThat(exported.at("/CFDocument/notes").asString()).contains("/titre/name : Non vérifié. Relevé");
        assertThat(exported.at("/CFDocument").has("statusStartDate")).isFalse();
        assertThat(items(exported).values())
                .allSatisfy(item -> assertThat(item.at("/notes").asString()).startsWith("Non vérifié. "));
        assertThat(each(export(Frameworks.shipped("ntc-2018")).at("/CFItems"))).noneMatch(item -> item.has("notes"));
    }

    @Test
    void changesWithWhatAPersonConfirms() {
        Confirmation name = new Confirmation(
                "/titre/name", Optional.empty(), "fiche RNCP39063", "account-7", LocalDate.of(2024, 9, 1));
        JsonNode exported = export(Frameworks.read(Frameworks.file("ntc-2024").read(List.of(name))));

        assertThat(exported.at("/CFDocument/lastChangeDateTime").asString()).isEqualTo("2024-09-01T00:00:00Z");
        assertThat(exported.at("/CFDocument/notes").asString())
                .contains("/titre/name : Confirmé le 2024-09-01 d'après : fiche RNCP39063")
                .doesNotContain("account-7");
    }
}
