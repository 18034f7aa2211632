package org.jalon.journal.jdbc;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jalon.journal.Checkpoints;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Checkpoints as rows, locked one after the other in the names' order. */
@Component
final class JdbcCheckpoints implements Checkpoints {

    private final JdbcClient jdbc;

    public JdbcCheckpoints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Long> lock(Collection<String> projections) {
        Map<String, Long> positions = new TreeMap<>();
        projections.stream().sorted().forEach(name -> positions.put(name, lock(name)));
        return positions;
    }

    private long lock(String name) {
        return find(name).orElseGet(() -> {
            jdbc.sql("insert into projection_checkpoint (name, position) values (?, 0)")
                    .param(name)
                    .update();
            return 0L;
        });
    }

    private Optional<Long> find(String name) {
        return jdbc.sql("select position from projection_checkpoint where name = ? for update")
                .param(name)
                .query(Long.class)
                .optional();
    }

    @Override
    public long erasures(Collection<String> projections) {
        return projections.isEmpty()
                ? 0
                : jdbc.sql("select min(erasures) from projection_checkpoint where name in (:names)")
                        .param("names", projections)
                        .query(Long.class)
                        .single();
    }

    @Override
    public Map<String, Integer> versions(Collection<String> names) {
        Map<String, Integer> versions = new TreeMap<>();
        names.forEach(name -> versions.put(name, version(name)));
        return versions;
    }

    private int version(String name) {
        return jdbc.sql("select version from projection_checkpoint where name = ?")
                .param(name)
                .query(Integer.class)
                .optional()
                .orElse(1);
    }

    @Override
    public void built(String name, int version) {
        lock(name);
        jdbc.sql("update projection_checkpoint set version = ? where name = ?")
                .params(version, name)
                .update();
    }

    @Override
    public void followed(Collection<String> projections, long erasures) {
        for (String name : projections) {
            jdbc.sql("update projection_checkpoint set erasures = ? where name = ?")
                    .params(erasures, name)
                    .update();
        }
    }

    @Override
    public void moveTo(Collection<String> projections, long position) {
        for (String name : projections) {
            jdbc.sql("update projection_checkpoint set position = ? where name = ?")
                    .param(position)
                    .param(name)
                    .update();
        }
    }
}
