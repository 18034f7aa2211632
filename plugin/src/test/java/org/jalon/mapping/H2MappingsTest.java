package org.jalon.mapping;

import org.jalon.FreshDatabase;

class H2MappingsTest extends MappingsContract {

    H2MappingsTest() {
        super(FreshDatabase.h2());
    }
}
