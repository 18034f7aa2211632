package org.jalon.lrs.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jalon.lrs.CredentialEntry;
import org.jalon.lrs.LaunchBounds;
import org.jalon.lrs.Scope;
import org.jalon.lrs.Writer;
import org.jalon.lrs.WriterId;
import org.jalon.xapi.AgentId;
import org.jalon.xapi.Registration;

/** A row of the credential table, as it is read. */
record CredentialRow(
        String key,
        String name,
        String hash,
        Set<Scope> scopes,
        Instant created,
        Optional<Instant> expires,
        Optional<Instant> revoked,
        Optional<LaunchBounds> launch) {

    static final String COLUMNS =
            "key_text, name, hash, scopes, created, expires, revoked, launch_agent, launch_registration";

    static CredentialRow of(ResultSet row) throws SQLException {
        return new CredentialRow(
                row.getString("key_text"),
                row.getString("name"),
                row.getString("hash"),
                scopes(row.getString("scopes")),
                row.getObject("created", OffsetDateTime.class).toInstant(),
                time(row, "expires"),
                time(row, "revoked"),
                launch(row));
    }

    boolean isInUse(Instant now) {
        return revoked.isEmpty() && expires.filter(end -> !end.isAfter(now)).isEmpty();
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static Optional<LaunchBounds> launch(ResultSet row) throws SQLException {
        UUID registration = row.getObject("launch_registration", UUID.class);
        return registration == null
                ? Optional.empty()
                : Optional.of(new LaunchBounds(
                        AgentId.parse(row.getString("launch_agent")).orElseThrow(), new Registration(registration)));
    }

    Writer toWriter() {
        Writer writer = Writer.of(WriterId.ofCredential(name), scopes);
        return launch.map(writer::within).orElse(writer);
    }

    CredentialEntry toEntry() {
        return new CredentialEntry(key, name, WriterId.ofCredential(name), scopes, created, expires, revoked);
    }

    /** The name of the credential behind this writer; empty for Jalon itself. */
    static Optional<String> nameOf(WriterId id) {
        String prefix = WriterId.ofCredential("").value();
        return Optional.of(id.value())
                .filter(text -> text.startsWith(prefix))
                .map(text -> text.substring(prefix.length()));
    }

    static Set<Scope> union(Set<Scope> one, Set<Scope> other) {
        EnumSet<Scope> both = EnumSet.noneOf(Scope.class);
        both.addAll(one);
        both.addAll(other);
        return both;
    }

    static String text(Set<Scope> scopes) {
        return scopes.stream().map(Scope::text).sorted().collect(Collectors.joining(" "));
    }

    private static Set<Scope> scopes(String text) {
        EnumSet<Scope> scopes = EnumSet.noneOf(Scope.class);
        Arrays.stream(text.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> Scope.find(word).orElseThrow())
                .forEach(scopes::add);
        return scopes;
    }
}
