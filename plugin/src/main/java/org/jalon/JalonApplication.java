package org.jalon;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** Starts the plugin. */
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
        SpringApplication.run(JalonApplication.class, args);
    }
}
