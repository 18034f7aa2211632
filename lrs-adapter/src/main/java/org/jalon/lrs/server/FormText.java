package org.jalon.lrs.server;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jalon.xapi.Quoted;

/**
 * The names and values of a query string or a form, always in UTF-8, whatever the platform and the container hold for
 * right; what cannot be decoded is refused.
 */
final class FormText {

    private static final int MOST_PAIRS = 1000;

    private FormText() {}

    /** Each name with its values, in the order in which they are given; the text has one character for each byte. */
    static Map<String, List<String>> parse(String text) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        int pairs = 0;
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('&', start) < 0 ? text.length() : text.indexOf('&', start);
            if (end > start) {
                add(text.substring(start, end), values);
                if (++pairs > MOST_PAIRS) {
                    throw XapiRefusal.badRequest("The request has more than " + MOST_PAIRS + " parameters.");
                }
            }
            start = end + 1;
        }
        return values;
    }

    private static void add(String pair, Map<String, List<String>> values) {
        int equals = pair.indexOf('=');
        String name = decode(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
        values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }

    private static String decode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                bytes.write(escaped(text, i));
                i += 2;
            } else {
                bytes.write(c == '+' ? ' ' : c);
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException broken) {
            throw undecodable(text);
        }
    }

    private static int escaped(String text, int percent) {
        int high = percent + 2 < text.length() ? Character.digit(text.charAt(percent + 1), 16) : -1;
        int low = percent + 2 < text.length() ? Character.digit(text.charAt(percent + 2), 16) : -1;
        if (high < 0 || low < 0) {
            throw undecodable(text);
        }
        return high * 16 + low;
    }

    private static XapiRefusal undecodable(String text) {
        return XapiRefusal.badRequest(
                "The parameters of the request cannot be decoded as UTF-8, here: " + Quoted.of(text) + ".");
    }
}
