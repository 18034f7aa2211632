package org.jalon.profile;

import java.util.ArrayList;
import java.util.List;
import org.jalon.profile.JsonPath.Step;

/** Reads the text of a {@link JsonPath} from left to right. */
final class JsonPathReader {

    private final String text;
    private int at;

    JsonPathReader(String text) {
        this.text = text;
    }

    JsonPath read() {
        List<List<Step>> alternatives = new ArrayList<>();
        alternatives.add(alternative());
        while (take("|")) {
            alternatives.add(alternative());
        }
        if (at < text.length()) {
            throw malformed("a step or | is expected");
        }
        return new JsonPath(alternatives);
    }

    private List<Step> alternative() {
        skipSpace();
        List<Step> steps = new ArrayList<>();
        // The root may go unsaid, as in the specification's own example.
        boolean rooted = take("$");
        if (!rooted && at < text.length() && ".[|".indexOf(text.charAt(at)) < 0) {
            steps.add(new Step(false, List.of(dotted())));
        } else if (!rooted) {
            throw malformed("$ or a name is expected");
        }
        while (at < text.length() && ".[".indexOf(text.charAt(at)) >= 0) {
            steps.add(step());
        }
        skipSpace();
        return steps;
    }

    private Step step() {
        boolean deep = take("..");
        if (take("[")) {
            return new Step(deep, union());
        }
        if (!deep) {
            take(".");
        }
        return new Step(deep, List.of(dotted()));
    }

    private JsonPath.Key dotted() {
        int start = at;
        while (at < text.length() && isOfName(text.charAt(at))) {
            at++;
        }
        String name = text.substring(start, at);
        if (name.isEmpty() || (name.contains("*") && name.length() > 1)) {
            throw malformed("a name or * is expected");
        }
        return name.equals("*") ? new JsonPath.Key.All() : new JsonPath.Key.Name(name);
    }

    private static boolean isOfName(char c) {
        return ".[]|()?@,'\"$".indexOf(c) < 0 && !Character.isWhitespace(c);
    }

    private List<JsonPath.Key> union() {
        List<JsonPath.Key> keys = new ArrayList<>();
        do {
            skipSpace();
            keys.add(bracketed());
            skipSpace();
        } while (take(","));
        if (!take("]")) {
            throw malformed("] is expected");
        }
        return keys;
    }

    private JsonPath.Key bracketed() {
        if (take("*")) {
            return new JsonPath.Key.All();
        }
        if (take("'")) {
            return new JsonPath.Key.Name(quoted('\''));
        }
        return take("\"") ? new JsonPath.Key.Name(quoted('"')) : place();
    }

    private JsonPath.Key place() {
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (start == at || at - start > 9) {
            throw malformed("a quoted name, a whole number from 0 or * is expected");
        }
        return new JsonPath.Key.Place(Integer.parseInt(text.substring(start, at)));
    }

    private String quoted(char quote) {
        StringBuilder name = new StringBuilder();
        while (at < text.length() && text.charAt(at) != quote) {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            name.append(text.charAt(at++));
        }
        if (at == text.length()) {
            throw malformed("the closing quote is expected");
        }
        at++;
        return name.toString();
    }

    private boolean take(String token) {
        boolean there = text.startsWith(token, at);
        if (there) {
            at += token.length();
        }
        return there;
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private IllegalArgumentException malformed(String why) {
        return new IllegalArgumentException("'%s' is no JSONPath of a profile: %s at %d".formatted(text, why, at));
    }
}
