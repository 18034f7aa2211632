package org.jalon.lrs.server;

import java.util.List;
import org.jalon.lrs.ActivityDefinitions;
import org.jalon.lrs.StoredStatement;
import org.jalon.lrs.VerbDisplays;
import org.jspecify.annotations.Nullable;

/** Writes stored statements in the form that a request asks for. */
public final class StatementFormats {

    private final CanonicalFormat canonical;

    public StatementFormats(ActivityDefinitions definitions, VerbDisplays displays) {
        this.canonical = new CanonicalFormat(definitions, displays);
    }

    /** The JSON of each, in order; the languages count for the canonical form only. */
    List<String> write(List<StoredStatement> statements, StatementFormat format, @Nullable String acceptLanguage) {
        List<String> exact = statements.stream().map(StoredStatement::json).toList();
        return switch (format) {
            case EXACT -> exact;
            case IDS -> exact.stream().map(IdsFormat::apply).toList();
            case CANONICAL -> canonical.apply(exact, acceptLanguage);
        };
    }
}
