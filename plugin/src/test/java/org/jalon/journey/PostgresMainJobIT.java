package org.jalon.journey;

import org.jalon.FreshDatabase;
import org.jalon.JalonSettings;
import org.jalon.lrs.Credentials;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same journey on PostgreSQL, a real server that ends with the tests. */
@DirtiesContext
class PostgresMainJobIT extends MainJobIT {

    PostgresMainJobIT(
            @LocalServerPort int port, @Autowired JalonSettings settings, @Autowired Credentials credentials) {
        super(port, settings, credentials);
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", FreshDatabase::postgresUrl);
    }
}
