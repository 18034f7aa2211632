package org.jalon.lrs.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jalon.xapi.Statement;

/** Cuts a list of statements into requests of a bounded number and size, in its order. */
record Batches(LrsClientSettings.Limits limits) {

    List<List<Statement>> of(List<Statement> statements) {
        List<List<Statement>> batches = new ArrayList<>();
        List<Statement> open = new ArrayList<>();
        long bytes = 0;
        for (Statement statement : statements) {
            long size = statement.json().getBytes(StandardCharsets.UTF_8).length + 1L;
            boolean full = open.size() == limits.batchStatements() || bytes + size > limits.batchBytes();
            if (full && !open.isEmpty()) {
                batches.add(List.copyOf(open));
                open.clear();
                bytes = 0;
            }
            open.add(statement);
            bytes += size;
        }
        if (!open.isEmpty()) {
            batches.add(List.copyOf(open));
        }
        return batches;
    }
}
