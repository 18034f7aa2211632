package org.jalon.mapping;

import java.util.UUID;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class H2MappingsTest extends MappingsContract {

    H2MappingsTest() {
        super(new DriverManagerDataSource("jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID())));
    }
}
