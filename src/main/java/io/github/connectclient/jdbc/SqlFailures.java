package io.github.connectclient.jdbc;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.util.Set;

/** What failures of databases mean. */
final class SqlFailures {
    /** PostgreSQL and H2: there is such a table or index. */
    private static final Set<String> EXISTS = Set.of("42P07", "42710", "42S01", "42S11");

    /** H2 calls it a general error when two make the same object at once. */
    private static final int H2_GENERAL = 50000;

    /** H2: concurrent update, lock timeout. MySQL: lock wait timeout. MariaDB: changed since it was read. */
    private static final Set<Integer> CONFLICT_CODES = Set.of(90131, 50200, 1205, 1020);

    /** PostgreSQL, when the server was stopped, crashed or is starting. */
    private static final Set<String> SHUT_DOWN = Set.of("57P01", "57P02", "57P03");

    private static final int MYSQL_DUPLICATE = 1062;

    private SqlFailures() {}

    /** Whether a key is there already. */
    static boolean isDuplicate(SQLException e) {
        return state(e).equals("23505") || e.getErrorCode() == MYSQL_DUPLICATE;
    }

    /** Whether tables could not be made because somebody else was making them; PostgreSQL has duplicates in tables of its own. */
    static boolean isMadeMeanwhile(SQLException e) {
        return isDuplicate(e) || EXISTS.contains(state(e)) || e.getErrorCode() == H2_GENERAL;
    }

    /** Whether the same again may do at once: the statement had to give way to another, or a pool gave a stale connection. */
    static boolean isWorthAnotherTry(SQLException e) {
        return hadToGiveWay(e) || isConnectionLost(e);
    }

    private static boolean hadToGiveWay(SQLException e) {
        String state = state(e);
        return state.startsWith("40") || CONFLICT_CODES.contains(e.getErrorCode());
    }

    private static boolean isConnectionLost(SQLException e) {
        return state(e).startsWith("08")
                || SHUT_DOWN.contains(state(e))
                || e instanceof SQLRecoverableException
                || e instanceof SQLNonTransientConnectionException;
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
