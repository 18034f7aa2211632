package org.jalon.demo;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.jalon.access.FirstCredentials;
import org.jalon.lrs.Credentials;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.web.client.RestClient;

/** Loads fictitious candidates in the background once the application answers; nothing waits for it. */
public final class Demo implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);

    private final RestClient.Builder http;
    private final Credentials lrs;
    private final FirstCredentials file;
    private final Clock clock;
    private final ZoneId zone;
    private final Environment environment;
    private final Supplier<String> addressToOpen;
    private volatile boolean loaded;
    private volatile boolean closing;
    private @Nullable Thread thread;

    /** @param addressToOpen how people reach the instance, to be printed at the end */
    public Demo(
            RestClient.Builder http,
            Credentials lrs,
            FirstCredentials file,
            Clock clock,
            ZoneId zone,
            Environment environment,
            Supplier<String> addressToOpen) {
        this.http = http;
        this.lrs = lrs;
        this.file = file;
        this.clock = clock;
        this.zone = zone;
        this.environment = environment;
        this.addressToOpen = addressToOpen;
    }

    /** Whether the candidates are all there. */
    public boolean isLoaded() {
        return loaded;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        thread = Thread.ofVirtual().name("demo").start(this::load);
    }

    @Override
    public void destroy() {
        closing = true;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void load() {
        long began = System.nanoTime();
        URI address = URI.create("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port"));
        try {
            new Loader(http, address, lrs, file, clock, zone).load();
            loaded = true;
            LOG.info(
                    "démonstration prête en {} s : ouvrez {} ; les mots de passe sont dans {}",
                    Duration.ofNanos(System.nanoTime() - began).toSeconds(),
                    addressToOpen.get(),
                    file.file());
        } catch (RuntimeException e) {
            if (!closing) {
                LOG.error("démonstration interrompue : {}", e.getMessage(), e);
            }
        }
    }
}
