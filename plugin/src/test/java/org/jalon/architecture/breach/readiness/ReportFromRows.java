package org.jalon.architecture.breach.readiness;

import java.net.http.HttpClient;
import java.sql.Connection;
import org.jalon.architecture.breach.learner.jdbc.JdbcKnownLearners;
import org.jalon.architecture.breach.learner.web.KnownLearnersController;
import org.springframework.web.bind.annotation.RequestMapping;

/** Breaks rules 1 and 3: reaches into the children of another feature, holds a connection, a client and a mapping. */
@RequestMapping("/report")
class ReportFromRows {
    private final JdbcKnownLearners rows;
    private final KnownLearnersController controller;
    private final Connection connection;
    private final HttpClient client;

    ReportFromRows(
            JdbcKnownLearners rows, KnownLearnersController controller, Connection connection, HttpClient client) {
        this.rows = rows;
        this.controller = controller;
        this.connection = connection;
        this.client = client;
    }

    @Override
    public String toString() {
        return "" + rows + controller + connection + client;
    }
}
