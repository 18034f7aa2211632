package org.jalon;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the plugin. */
@SpringBootApplication
public class JalonApplication {

    JalonApplication() {}

    public static void main(String[] args) {
        SpringApplication.run(JalonApplication.class, args);
    }
}
