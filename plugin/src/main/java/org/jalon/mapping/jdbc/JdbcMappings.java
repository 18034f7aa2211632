package org.jalon.mapping.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jalon.catalogue.Catalogue;
import org.jalon.catalogue.CatalogueFile;
import org.jalon.framework.FrameworkId;
import org.jalon.mapping.Mappings;
import org.jalon.mapping.PublishedMapping;
import org.jalon.mapping.ShippedContent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the table {@code mapping_version}; a version that was read once stays in memory, for it never changes. */
@Repository
class JdbcMappings implements Mappings {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ShippedContent content;
    private final Map<Key, PublishedMapping> read = new ConcurrentHashMap<>();

    private record Key(FrameworkId framework, long version) {}

    JdbcMappings(JdbcClient jdbc, Clock clock, ShippedContent content) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.content = content;
    }

    @Override
    public Optional<PublishedMapping> find(FrameworkId framework) {
        return jdbc.sql("select max(version) from mapping_version where framework = ?")
                .param(framework.value())
                .query(Long.class)
                .optional()
                .map(version -> get(new Key(framework, version)));
    }

    @Override
    public Optional<PublishedMapping> find(FrameworkId framework, Instant knownAt) {
        return jdbc.sql("""
                        select coalesce(max(case when published_at <= ? then version end), min(version))
                        from mapping_version where framework = ?""")
                .params(utc(knownAt), framework.value())
                .query(Long.class)
                .optional()
                .map(version -> get(new Key(framework, version)));
    }

    @Override
    public List<PublishedMapping> inUse() {
        return jdbc
                .sql(
                        "select framework, max(version) as version from mapping_version group by framework order by framework")
                .query((row, _index) -> new Key(new FrameworkId(row.getString("framework")), row.getLong("version")))
                .list()
                .stream()
                .map(this::get)
                .toList();
    }

    @Override
    public PublishedMapping publish(Catalogue catalogue, String by, String reason) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<PublishedMapping> last = find(catalogue.framework());
        PublishedMapping next = new PublishedMapping(
                catalogue.framework(),
                last.map(PublishedMapping::version).orElse(0L) + 1,
                last.map(PublishedMapping::publishedAt).filter(now::isBefore).orElse(now),
                by,
                reason,
                catalogue);
        jdbc.sql("""
                        insert into mapping_version (framework, version, published_at, published_by, reason, catalogue)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        next.framework().value(),
                        next.version(),
                        utc(next.publishedAt()),
                        by,
                        reason,
                        catalogue.toJson())
                .update();
        return next;
    }

    private PublishedMapping get(Key key) {
        return read.computeIfAbsent(key, this::load);
    }

    private PublishedMapping load(Key key) {
        return jdbc.sql("""
                        select framework, version, published_at, published_by, reason, catalogue
                        from mapping_version where framework = ? and version = ?""")
                .params(key.framework().value(), key.version())
                .query(this::mapping)
                .single();
    }

    private PublishedMapping mapping(ResultSet row, int _index) throws SQLException {
        String framework = row.getString("framework");
        long version = row.getLong("version");
        return new PublishedMapping(
                new FrameworkId(framework),
                version,
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getString("published_by"),
                row.getString("reason"),
                content.read(
                        CatalogueFile.of("%s, version %d".formatted(framework, version), row.getString("catalogue"))));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
