package org.jalon.xapi;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The same text in several languages, by RFC 5646 tag, in the order of the statement; may be empty. */
public record LanguageMap(Map<String, String> texts) {

    /** The map without any text. */
    public static final LanguageMap EMPTY = new LanguageMap(Map.of());

    public LanguageMap {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        for (String tag : texts.keySet()) {
            if (!LanguageTag.isValid(tag)) {
                throw new IllegalArgumentException("not a language tag: " + Quoted.of(tag));
            }
        }
    }

    /** The texts of both; for the same tag, in the same letters, the later one. */
    public LanguageMap mergedWith(LanguageMap later) {
        Map<String, String> merged = new LinkedHashMap<>(texts);
        merged.putAll(later.texts);
        return new LanguageMap(merged);
    }

    /** The text for exactly this tag, else for a tag of the same language, else the first; empty when there is none. */
    public Optional<String> find(String tag) {
        String exact = texts.get(tag);
        if (exact != null) {
            return Optional.of(exact);
        }
        String language = LanguageTag.primary(tag);
        return texts.entrySet().stream()
                .filter(text -> LanguageTag.primary(text.getKey()).equals(language))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> texts.values().stream().findFirst());
    }
}
