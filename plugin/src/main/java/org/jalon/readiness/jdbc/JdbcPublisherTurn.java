package org.jalon.readiness.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jalon.readiness.PublisherTurn;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/** Locks the row of {@code publisher_turn} on a connection of its own, apart from the transactions of the work. */
@Component
final class JdbcPublisherTurn implements PublisherTurn {

    private static final String LOCK = "select id from publisher_turn for update skip locked";

    private final DataSource database;

    public JdbcPublisherTurn(DataSource database) {
        this.database = database;
    }

    @Override
    public <T> Optional<T> hold(Supplier<T> work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                return locks(connection) ? Optional.of(work.get()) : Optional.empty();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The turn of the publisher cannot be taken at present", e);
        }
    }

    private static boolean locks(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(LOCK)) {
            return rows.next();
        }
    }
}
