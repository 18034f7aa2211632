package org.jalon.xapi.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Valid statements of many shapes, the same for the same seed. */
final class RandomStatements {

    private final Random random;

    RandomStatements(long seed) {
        this.random = new Random(seed);
    }

    /** A statement as its members, each a name with its value in JSON, spaced at random. */
    List<String> members() {
        List<String> members = new ArrayList<>();
        members.add(member("actor", random.nextBoolean() ? agent() : group()));
        members.add(member(
                "verb",
                "{\"id\":\"https://example.org/verbs/" + random.nextInt(9) + "\",\"display\":{\"fr\":" + text()
                        + "}}"));
        members.add(member("object", object()));
        maybe(members, "id", "\"" + uuid() + "\"");
        maybe(members, "result", result());
        maybe(members, "context", context());
        maybe(
                members,
                "timestamp",
                "\"2024-0" + (1 + random.nextInt(9)) + "-02T08:00:00." + random.nextInt(999) + "+02:00\"");
        maybe(members, "stored", "\"2024-05-02T08:00:00Z\"");
        maybe(members, "authority", agent());
        maybe(members, "version", "\"1.0.2\"");
        Collections.shuffle(members, random);
        return members;
    }

    String json() {
        return space() + "{" + String.join(",", members()) + space() + "}";
    }

    private void maybe(List<String> members, String name, String value) {
        if (random.nextBoolean()) {
            members.add(member(name, value));
        }
    }

    private String member(String name, String value) {
        return space() + "\"" + name + "\"" + space() + ":" + space() + value + space();
    }

    private String space() {
        return List.of("", " ", "\n\t", "").get(random.nextInt(4));
    }

    private String uuid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private String text() {
        return List.of("\"a\"", "\"\\u0000\\\"}\"", "\"é\uD83D\uDE00\"", "\"\\ud800\"", "\"\"", "\"],}{[\"")
                .get(random.nextInt(6));
    }

    private String number() {
        return List.of("0", "1.50", "-3e-7", "1E+400", "12345678901234567890.123456789")
                .get(random.nextInt(5));
    }

    private String agent() {
        return switch (random.nextInt(3)) {
            case 0 -> "{\"mbox\":\"mailto:a" + random.nextInt(5) + "@example.org\",\"name\":" + text() + "}";
            case 1 ->
                "{\"objectType\":\"Agent\",\"account\":{\"name\":" + text() + ",\"homePage\":\"https://example.org\"}}";
            default -> "{ \"openid\" : \"https://a.example.org/\" }";
        };
    }

    private String group() {
        return "{\"objectType\":\"Group\",\"member\":[" + agent() + space() + "," + agent() + "]}";
    }

    private String activity() {
        return "{\"id\":\"https://example.org/a/" + random.nextInt(5) + "\",\"definition\":{\"name\":{\"fr\":" + text()
                + "}}}";
    }

    private String object() {
        return switch (random.nextInt(4)) {
            case 0 -> activity();
            case 1 -> "{\"objectType\":\"Agent\",\"mbox\":\"mailto:b@example.org\"}";
            case 2 -> "{\"objectType\":\"StatementRef\",\"id\":\"" + uuid() + "\"}";
            default ->
                "{\"objectType\":\"SubStatement\"," + member("actor", agent())
                        + ",\"verb\":{\"id\":\"a:b\"},\"object\":" + activity() + ",\"context\":" + context() + "}";
        };
    }

    private String result() {
        return "{\"score\":{\"raw\":" + number() + "},\"response\":" + text()
                + ",\"extensions\":{\"https://example.org/x\":[" + number() + ",null,{\"k\":" + text() + "}]}}";
    }

    private String context() {
        return "{\"contextActivities\":{\"parent\":" + activity() + ",\"other\":[" + activity()
                + "]},\"registration\":\"" + uuid() + "\"}";
    }
}
