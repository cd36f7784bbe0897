package io.github.connectclient.jdbc;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Sessions as rows. A stamp is never used twice, so that a session that was removed and made anew is another one. Thread-safe. */
final class JdbcGrants {
    /** A row. */
    record Kept(String content, String stamp) {}

    private final Database database;

    JdbcGrants(Database database) {
        this.database = database;
    }

    @Nullable
    Kept find(String storedKey) {
        return database.find(
                "select content, stamp from connect_grant where session_key = ?",
                row -> new Kept(row.getString(1), row.getString(2)),
                storedKey);
    }

    void save(String storedKey, String content, String stamp) {
        while (!isOverwritten(storedKey, content, stamp) && !isInserted(storedKey, content, stamp)) {
            // made by somebody else between the two: then there is something to overwrite
        }
    }

    private boolean isOverwritten(String storedKey, String content, String stamp) {
        return database.update(
                        "update connect_grant set content = ?, stamp = ?, changed_at = {now} where session_key = ?",
                        content,
                        stamp,
                        storedKey)
                == 1;
    }

    private boolean isInserted(String storedKey, String content, String stamp) {
        return database.insert(
                "insert into connect_grant (session_key, content, stamp, changed_at) values (?, ?, ?, {now})",
                storedKey,
                content,
                stamp);
    }

    /** False if the row does not have the former stamp any more. */
    boolean replace(String storedKey, String stampBefore, String content, String stamp) {
        boolean replaced = database.update(
                        "update connect_grant set content = ?, stamp = ?, changed_at = {now}"
                                + " where session_key = ? and stamp = ?",
                        content,
                        stamp,
                        storedKey,
                        stampBefore)
                == 1;
        return replaced || isOurs(storedKey, stamp); // an earlier try got through and only its answer was lost
    }

    private boolean isOurs(String storedKey, String stamp) {
        Kept kept = find(storedKey);
        return kept != null && kept.stamp.equals(stamp);
    }

    int remove(String storedKey) {
        return database.update("delete from connect_grant where session_key = ?", storedKey);
    }

    int removeIdle(Duration idle) {
        return database.sweep("delete from connect_grant where changed_at < {now} - ?", idle.toMillis());
    }
}
