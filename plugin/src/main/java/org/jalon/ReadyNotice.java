package org.jalon;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Prints the address to open once the application answers. */
@Component
class ReadyNotice {

    private static final Logger LOG = LoggerFactory.getLogger(ReadyNotice.class);

    private final JalonSettings settings;
    private final Environment environment;

    ReadyNotice(JalonSettings settings, Environment environment) {
        this.settings = settings;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        LOG.info("Jalon is ready: open {}", address());
    }

    String address() {
        boolean anyPort = "0".equals(environment.getProperty("server.port"));
        return anyPort
                ? "http://localhost:" + environment.getProperty("local.server.port")
                : settings.baseUri().toString();
    }
}
