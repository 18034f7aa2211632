package org.jalon;

import java.time.Clock;
import javax.sql.DataSource;
import org.jalon.operation.ArchiveManifest;
import org.jalon.operation.Archives;
import org.jalon.operation.jdbc.JdbcArchives;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** All that an {@link ArchiveCommand} needs: the database of the settings, without the server and without its schema. */
@ImportAutoConfiguration(DataSourceAutoConfiguration.class)
class ArchiveWiring {

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveCommand.class);

    ArchiveWiring() {}

    @Bean
    static BeanFactoryPostProcessor dataFolder(Environment environment) {
        return Wiring.makingDataFolder(environment);
    }

    @Bean
    JdbcConnectionDetails connectionDetails(DataSourceProperties properties) {
        return LrsWiring.details(properties);
    }

    @Bean
    Archives archives(DataSource database) {
        return new JdbcArchives(database, Clock.systemUTC());
    }

    @Bean
    ApplicationRunner run(ArchiveCommand command, Archives archives) {
        return arguments -> {
            ArchiveManifest done = switch (command.verb()) {
                case BACKUP -> archives.write(command.file(), ArchiveWiring::tell);
                case RESTORE -> archives.restore(command.file(), ArchiveWiring::tell);
            };
            LOG.info(
                    "{} of {} is done: {} rows, feed position {}, schema {}",
                    command.verb(),
                    command.file(),
                    done.rows(),
                    done.position(),
                    done.schema());
        };
    }

    private static void tell(String table, long rows) {
        if (rows % 100_000 == 0 && rows > 0) {
            LOG.info("{} rows, now {}", rows, table);
        }
    }
}
