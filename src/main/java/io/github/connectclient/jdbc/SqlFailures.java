package io.github.connectclient.jdbc;

import java.sql.SQLException;
import java.util.Set;

/** What failures of databases mean. */
final class SqlFailures {
    /** PostgreSQL, when two nodes create the same table at once, whatever "if not exists" says. */
    private static final Set<String> CREATED_MEANWHILE = Set.of("42P07", "42710");

    /** H2: concurrent update, lock timeout. MySQL: lock wait timeout. MariaDB: changed since it was read. */
    private static final Set<Integer> CONFLICT_CODES = Set.of(90131, 50200, 1205, 1020);

    private static final int MYSQL_DUPLICATE = 1062;

    private SqlFailures() {}

    /** Whether a key is there already. */
    static boolean isDuplicate(SQLException e) {
        return state(e).equals("23505") || e.getErrorCode() == MYSQL_DUPLICATE;
    }

    /** Whether the database sacrificed the statement to another transaction: the same again may do. */
    static boolean isConflict(SQLException e) {
        String state = state(e);
        return state.startsWith("40")
                || CREATED_MEANWHILE.contains(state)
                || CONFLICT_CODES.contains(e.getErrorCode());
    }

    /** A message that needs no look at the cause to see what kind of failure it is. */
    static String describe(SQLException e) {
        return "the database of the token store failed (SQLState " + state(e) + ", error " + e.getErrorCode() + ")";
    }

    private static String state(SQLException e) {
        String state = e.getSQLState();
        return state == null ? "none" : state;
    }
}
