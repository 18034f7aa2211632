package org.jalon.mapping;

import org.jalon.FreshDatabase;

class PostgresMappingsIT extends MappingsContract {

    PostgresMappingsIT() {
        super(FreshDatabase.postgres());
    }
}
