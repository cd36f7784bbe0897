package io.github.connectclient.jdbc;

import io.github.connectclient.ConnectAuthException;
import io.github.connectclient.ConnectAuthException.Reason;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Single statements, each a transaction of its own, so that every isolation level will do and nothing stays locked. A statement that
 * the database gave up in favour of another transaction, or whose connection was stale, is run again: statements must bear that, for
 * it may have been done although the answer was lost. Thread-safe.
 */
final class Database {
    /** Reads one row. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    @FunctionalInterface
    private interface Work<T> {
        T run(Connection connection, SqlDialect dialect) throws SQLException;
    }

    /** Stands in statements for the time by the clock of the database, in milliseconds since 1970. */
    private static final String NOW = "{now}";

    private static final int MOST_TRIES = 8;
    private static final long FIRST_PAUSE_NANOS = 1_000_000;

    private final DataSource dataSource;
    private final Duration queryTimeout;
    private volatile @Nullable SqlDialect dialect;

    Database(DataSource dataSource, @Nullable SqlDialect dialect, Duration queryTimeout) {
        this.dataSource = dataSource;
        this.dialect = dialect;
        this.queryTimeout = queryTimeout;
    }

    Database withQueryTimeout(Duration timeout) {
        return new Database(dataSource, dialect, timeout);
    }

    /** Runs a statement that writes; returns the number of rows. */
    int update(String sql, Object... values) {
        return transaction((connection, spoken) -> {
            try (PreparedStatement statement = prepare(connection, spoken, sql, values)) {
                return statement.executeUpdate();
            }
        });
    }

    /** Runs a statement that writes many rows: it may take longer than others. */
    int sweep(String sql, Object... values) {
        return withQueryTimeout(Duration.ZERO).update(sql, values);
    }

    /** Inserts a row; false if there is one with this key. */
    boolean insert(String sql, Object... values) {
        try {
            return update(sql, values) == 1;
        } catch (ConnectAuthException e) {
            if (e.getCause() instanceof SQLException failure && SqlFailures.isDuplicate(failure)) {
                return false;
            }
            throw e;
        }
    }

    /** The only row, or null if there is none. */
    <T> @Nullable T find(String sql, Row<T> row, Object... values) {
        Optional<T> found = transaction((connection, spoken) -> {
            try (PreparedStatement statement = prepare(connection, spoken, sql, values);
                    ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(row.read(rows)) : Optional.empty();
            }
        });
        return found.orElse(null);
    }

    /** Databases fail, whatever "if not exists" says, when another node makes the same at once; a moment later it is made. */
    void createTables() {
        for (int tries = 1; ; tries++) {
            try {
                runSchema();
                return;
            } catch (ConnectAuthException e) {
                if (tries == MOST_TRIES
                        || !(e.getCause() instanceof SQLException failure && SqlFailures.isMadeMeanwhile(failure))) {
                    throw e;
                }
            }
        }
    }

    /** Statements of the script end with a semicolon at the end of a line. */
    private void runSchema() {
        transaction((connection, spoken) -> {
            for (String sql : spoken.schema().split(";\\s*\n", -1)) {
                if (!sql.isBlank()) {
                    try (PreparedStatement statement = connection.prepareStatement(sql)) {
                        statement.execute();
                    }
                }
            }
            return true;
        });
    }

    private PreparedStatement prepare(Connection connection, SqlDialect spoken, String sql, Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql.replace(NOW, spoken.now()));
        try {
            statement.setQueryTimeout(Math.toIntExact(queryTimeout.toSeconds()));
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    private <T> T transaction(Work<T> work) {
        for (int tries = 1; ; tries++) {
            boolean connected = false;
            try (Connection connection = dataSource.getConnection()) {
                connected = true;
                return committed(connection, work);
            } catch (SQLException e) {
                if (tries == MOST_TRIES || !connected || !SqlFailures.isWorthAnotherTry(e)) {
                    throw new ConnectAuthException(
                            Reason.STORE_UNAVAILABLE, SqlFailures.describe(e), null, null, false, e);
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(FIRST_PAUSE_NANOS << tries));
            }
        }
    }

    private <T> T committed(Connection connection, Work<T> work) throws SQLException {
        boolean manual = !connection.getAutoCommit();
        try {
            T result = work.run(connection, dialectOf(connection));
            if (manual) {
                connection.commit();
            }
            return result;
        } catch (SQLException | RuntimeException e) {
            if (manual) {
                rollBack(connection, e);
            }
            throw e;
        }
    }

    private static void rollBack(Connection connection, Exception failure) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    private SqlDialect dialectOf(Connection connection) throws SQLException {
        SqlDialect known = dialect;
        if (known == null) {
            known = SqlDialect.of(connection.getMetaData().getDatabaseProductName());
            dialect = known;
        }
        return known;
    }
}
