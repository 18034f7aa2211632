package org.jalon.architecture.breach.learner.web;

import org.jalon.architecture.breach.learner.jdbc.JdbcKnownLearners;
import org.springframework.web.bind.annotation.ResponseBody;

/** Breaks rule 1: a controller that passes the port by. */
@ResponseBody
public class KnownLearnersController {
    private final JdbcKnownLearners rows;

    KnownLearnersController(JdbcKnownLearners rows) {
        this.rows = rows;
    }

    boolean serves(JdbcKnownLearners others) {
        return rows.equals(others);
    }
}
