package org.jalon.operation.jdbc;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.jalon.access.PrivateFiles;
import org.jalon.operation.ArchiveManifest;
import org.jalon.operation.ArchiveProgress;
import org.jalon.operation.ArchiveRefusedException;
import org.jalon.operation.Archives;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.stereotype.Component;

/** Archives of a database, be it H2 or PostgreSQL: what one wrote the other takes. */
@Component
public final class JdbcArchives implements Archives {

    private final DataSource database;
    private final Clock clock;
    private final SQLExceptionTranslator translator;

    public JdbcArchives(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.translator = new SQLErrorCodeSQLExceptionTranslator(database);
    }

    @Override
    public ArchiveManifest write(Path file, ArchiveProgress progress) {
        try (OutputStream to = PrivateFiles.create(file);
                Connection connection = database.getConnection()) {
            return new ArchiveWriting(connection).write(to, clock.instant(), progress);
        } catch (SQLException failed) {
            remove(file);
            throw failure("writing an archive", failed);
        } catch (IOException failed) {
            remove(file);
            throw new UncheckedIOException("The archive %s cannot be written".formatted(file), failed);
        } catch (RuntimeException failed) {
            remove(file);
            throw failed;
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException left) {
            throw new UncheckedIOException("The unfinished archive %s cannot be removed".formatted(file), left);
        }
    }

    @Override
    public ArchiveManifest read(Path file) {
        try (ArchiveFile archive = ArchiveFile.open(file)) {
            return archive.manifest();
        }
    }

    @Override
    public ArchiveManifest restore(Path file, ArchiveProgress progress) {
        try (ArchiveFile archive = ArchiveFile.open(file)) {
            refuseNewer(file, archive.manifest());
            archive.check();
            migrate(Optional.of(archive.manifest().schema()));
            load(archive, progress);
            migrate(Optional.empty());
            return archive.manifest();
        }
    }

    private void refuseNewer(Path file, ArchiveManifest manifest) {
        MigrationVersion newest = Arrays.stream(
                        Flyway.configure().dataSource(database).load().info().all())
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        if (MigrationVersion.fromVersion(manifest.schema()).isNewerThan(newest)) {
            throw new ArchiveRefusedException(
                    "The archive %s has the schema %s, this Jalon knows up to %s: restore it with the version that wrote it or a later one."
                            .formatted(file, manifest.schema(), newest));
        }
        refuseUsed();
    }

    private void refuseUsed() {
        try (Connection connection = database.getConnection()) {
            if (!new ArchivedTables(connection).names().isEmpty()) {
                throw new ArchiveRefusedException(
                        "The database is not empty: an archive is restored into an empty one only.");
            }
        } catch (SQLException failed) {
            throw failure("looking at the database", failed);
        }
    }

    private void migrate(Optional<String> version) {
        Flyway.configure()
                .dataSource(database)
                .target(version.map(MigrationVersion::fromVersion).orElse(MigrationVersion.LATEST))
                .load()
                .migrate();
    }

    private void load(ArchiveFile archive, ArchiveProgress progress) {
        try (Connection connection = database.getConnection()) {
            new ArchiveLoading(connection).load(archive, progress);
        } catch (SQLException failed) {
            throw failure("restoring an archive", failed);
        } catch (IOException failed) {
            throw new UncheckedIOException("The archive cannot be read to its end", failed);
        }
    }

    private DataAccessException failure(String what, SQLException failed) {
        return Objects.requireNonNull(translator.translate(what, null, failed));
    }
}
