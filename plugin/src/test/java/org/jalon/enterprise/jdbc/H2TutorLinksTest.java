package org.jalon.enterprise.jdbc;

import org.jalon.candidacy.Records;

class H2TutorLinksTest extends TutorLinksContract {

    @Override
    Records open() {
        return Records.onH2();
    }
}
