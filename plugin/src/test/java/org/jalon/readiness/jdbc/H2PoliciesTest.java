package org.jalon.readiness.jdbc;

import org.jalon.candidacy.Records;

class H2PoliciesTest extends PoliciesContract {

    @Override
    Records open() {
        return Records.onH2();
    }
}
