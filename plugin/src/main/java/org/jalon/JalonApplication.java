package org.jalon;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** Starts the plugin, or does with an archive what the command line asks for. */
@SpringBootApplication
@EnableConfigurationProperties({
    CentreSettings.class,
    JalonSettings.class,
    PolicySettings.class,
    ReplicationSettings.class
})
public class JalonApplication {

    JalonApplication() {}

    public static void main(String[] args) {
        if (ArchiveCommand.isIn(args)) {
            ArchiveCommand.of(args).run();
        } else {
            SpringApplication.run(JalonApplication.class, args);
        }
    }
}
