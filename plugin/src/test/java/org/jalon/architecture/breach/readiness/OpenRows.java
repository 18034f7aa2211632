package org.jalon.architecture.breach.readiness;

import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Breaks "rows let go of their connection". */
record OpenRows(JdbcClient jdbc) {

    Stream<String> names() {
        return jdbc.sql("select name from learner").query(String.class).stream();
    }
}
