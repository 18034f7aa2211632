package org.jalon;

import java.time.Clock;
import java.time.ZoneId;
import org.jalon.access.Accounts;
import org.jalon.access.FirstCredentials;
import org.jalon.demo.Demo;
import org.jalon.demo.FreshCredentials;
import org.jalon.lrs.Credentials;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.web.client.RestClient;

/** Puts the demo in place where {@code jalon.demo} asks for it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("jalon.demo")
class DemoWiring {

    DemoWiring() {}

    @Bean
    FreshCredentials freshCredentials(Accounts accounts, FirstCredentials file) {
        return new FreshCredentials(accounts, file);
    }

    @Bean
    Demo demo(
            RestClient.Builder http,
            Credentials lrs,
            FirstCredentials file,
            Clock clock,
            ZoneId zone,
            Environment environment,
            ReadyNotice notice) {
        return new Demo(http, lrs, file, clock, zone, environment, notice::address);
    }
}
