package io.github.connectclient.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Locale;

/** The databases that {@link JdbcTokenStore} knows. They differ in the schema and in how to ask for the time. */
public enum SqlDialect {
    /** PostgreSQL, and what speaks its language. */
    POSTGRESQL("cast(extract(epoch from clock_timestamp()) * 1000 as bigint)"),
    /** MySQL and MariaDB, with InnoDB tables. */
    MYSQL("(timestampdiff(microsecond, '1970-01-01', utc_timestamp(6)) div 1000)"),
    /** H2 from version 2 on. */
    H2("cast(extract(epoch from current_timestamp) * 1000 as bigint)");

    private final String now;

    SqlDialect(String now) {
        this.now = now;
    }

    /** Milliseconds since 1970 by the clock of the database, whatever time zone the session has. */
    String now() {
        return now;
    }

    /** The script that makes the tables. */
    String schema() {
        String name = name().toLowerCase(Locale.ROOT) + ".sql";
        try (InputStream in = SqlDialect.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the jar of connect-client lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SqlDialect of(String product) throws SQLException {
        return switch (product) {
            case "PostgreSQL" -> POSTGRESQL;
            case "MySQL", "MariaDB" -> MYSQL;
            case "H2" -> H2;
            default ->
                throw new SQLException("no dialect for database product " + product
                        + "; name one: JdbcTokenStore.on(dataSource, dialect)");
        };
    }
}
