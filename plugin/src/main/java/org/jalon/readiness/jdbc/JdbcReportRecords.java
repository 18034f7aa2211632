package org.jalon.readiness.jdbc;

import org.jalon.readiness.ReportRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the rows of the append-only tables. */
@Component
final class JdbcReportRecords implements ReportRecords {

    private final JdbcClient jdbc;

    public JdbcReportRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String revision() {
        return jdbc.sql("""
                        select (select count(*) from candidacy_versions), (select count(*) from exam_session_versions),
                            (select max(number) from agent_ties), (select count(*) from mapping_version),
                            (select count(*) from policy_version)""")
                .query((row, n) -> row.getLong(1) + " " + row.getLong(2) + " " + row.getLong(3) + " " + row.getLong(4)
                        + " " + row.getLong(5))
                .single();
    }
}
