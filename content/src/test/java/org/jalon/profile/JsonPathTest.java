package org.jalon.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonPathTest {

    private static final JsonNode ROOT = JsonMapper.shared().readTree("""
            {"a":{"id":1,"b":[{"id":2,"n":null},{"id":3},"x"]},
             "https://e.org/it's|one":{"id":4},"c d":5,"list":[10,[20,21],30]}""");

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "$.a.id = [1]",
                "a.id = [1]",
                "$['a']['id'] = [1]",
                "$.a[\"id\"] = [1]",
                "$['c d'] = [5]",
                "$['https://e.org/it\\'s|one'].id = [4]",
                "$.a.b[0].id = [2]",
                "$.a.b[0].n = [null]",
                "$.a.b[*].id = [2,3]",
                "$.a.b.*.id = [2,3]",
                "$.a.b[0,2] = [{\"id\":2,\"n\":null},\"x\"]",
                "$.a['id','b'][1].id = [3]",
                "$.list[1] = [[20,21]]",
                "$.list[1][*] = [20,21]",
                "$.list[7] = []",
                "$.list.a = []",
                "$.a[0] = []",
                "$.nowhere.id = []",
                "$..id = [1,2,3,4]",
                "$..b[1].id = [3]",
                "$..[1] = [{\"id\":3},[20,21],21]",
                "$.a.id | $.list[0] = [1,10]",
                "$.a.id|a.id = [1,1]",
                "$.nowhere | $['c d'] = [5]"
            })
    void finds(String path, String values) {
        assertThat(JsonPath.parse(path).values(ROOT))
                .isEqualTo(List.copyOf(
                        JsonMapper.shared().readTree(values).valueStream().toList()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"$", "  $  "})
    void findsTheWhole(String path) {
        assertThat(JsonPath.parse(path).values(ROOT)).containsExactly(ROOT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "$.",
                "$.a[",
                "$.a[]",
                "$.a[-1]",
                "$.a[0:2]",
                "$.a[?(@.id)]",
                "$.a[(@.length-1)]",
                "$.a['id]",
                "$.a[id]",
                "$.a |",
                "| $.a",
                "$.a $.b",
                "$.a*",
                "$...a"
            })
    void refusesWhatTheSpecificationLacks(String path) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonPath.parse(path))
                .withMessageContaining("'" + path + "' is no JSONPath of a profile");
    }
}
