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
import org.jalon.catalogue.CatalogueReading;
import org.jalon.framework.FrameworkId;
import org.jalon.mapping.MappingVersion;
import org.jalon.mapping.Mappings;
import org.jalon.mapping.Publication;
import org.jalon.mapping.PublishedMapping;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the table {@code mapping_version}; a version that was read once stays in memory, for it never changes. */
@Repository
class JdbcMappings implements Mappings {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<Key, PublishedMapping> read = new ConcurrentHashMap<>();

    private record Key(FrameworkId framework, long version) {}

    JdbcMappings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
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
        return append(catalogue, find(catalogue.framework()), by, reason);
    }

    @Override
    public Publication publish(Catalogue catalogue, long basedOn, String by, String reason) {
        FrameworkId framework = catalogue.framework();
        Optional<PublishedMapping> last = find(framework);
        long present = last.map(PublishedMapping::version).orElse(0L);
        if (present != basedOn) {
            return new Publication.Outdated(present);
        }
        try {
            return new Publication.Published(append(catalogue, last, by, reason));
        } catch (DuplicateKeyException _another) {
            return new Publication.Outdated(count(framework));
        }
    }

    private PublishedMapping append(Catalogue catalogue, Optional<PublishedMapping> last, String by, String reason) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
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

    @Override
    public Optional<PublishedMapping> find(FrameworkId framework, long version) {
        return version < 1 || version > count(framework)
                ? Optional.empty()
                : Optional.of(get(new Key(framework, version)));
    }

    @Override
    public List<MappingVersion> versions(FrameworkId framework, int limit, long offset) {
        return jdbc.sql("""
                        select version, published_at, published_by, reason from mapping_version
                        where framework = ? order by version desc limit ? offset ?""")
                .params(framework.value(), limit, offset)
                .query((row, _index) -> new MappingVersion(
                        framework,
                        row.getLong("version"),
                        publishedAt(row),
                        row.getString("published_by"),
                        row.getString("reason")))
                .list();
    }

    @Override
    public long count(FrameworkId framework) {
        return jdbc.sql("select count(*) from mapping_version where framework = ?")
                .param(framework.value())
                .query(Long.class)
                .single();
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
                publishedAt(row),
                row.getString("published_by"),
                row.getString("reason"),
                read(CatalogueFile.of("%s, version %d".formatted(framework, version), row.getString("catalogue"))));
    }

    /** What was published once stays readable, also when its framework file was changed or is gone. */
    private static Catalogue read(CatalogueFile file) {
        return switch (file.readAlone()) {
            case CatalogueReading.Read read -> read.catalogue();
            case CatalogueReading.Refused refused ->
                throw new IllegalStateException("a published catalogue is not readable: " + refused.faults());
        };
    }

    private static Instant publishedAt(ResultSet row) throws SQLException {
        return row.getObject("published_at", OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
