package io.github.connectclient.jdbc;

import io.github.connectclient.internal.store.Leases;
import java.time.Duration;

/** Leases as rows. A waiting node only reads; a row is there as long as the lease is not given back. Thread-safe. */
final class JdbcLeases implements Leases {
    private record Held(String holder, boolean lapsed) {}

    private final Database database;

    JdbcLeases(Database database) {
        this.database = database;
    }

    @Override
    public Taken take(String storedKey, String holder, Duration lease) {
        Held held = database.find(
                "select holder, case when held_until <= {now} then 1 else 0 end from connect_renewal where session_key = ?",
                row -> new Held(row.getString(1), row.getInt(2) == 1),
                storedKey);
        if (held == null) {
            boolean inserted = database.insert(
                    "insert into connect_renewal (session_key, holder, held_until) values (?, ?, {now} + ?)",
                    storedKey,
                    holder,
                    lease.toMillis());
            return inserted ? Taken.FREE : Taken.NO;
        }
        if (held.holder.equals(holder)) {
            return prolong(storedKey, holder, lease) ? Taken.FREE : Taken.NO; // taken before, only the answer was lost
        }
        return held.lapsed && isTakenOver(storedKey, held.holder, holder, lease) ? Taken.LAPSED : Taken.NO;
    }

    /** Only if it is as it was seen: somebody else may be faster, or its holder awake again. */
    private boolean isTakenOver(String storedKey, String before, String holder, Duration lease) {
        return database.update(
                        "update connect_renewal set holder = ?, held_until = {now} + ?"
                                + " where session_key = ? and holder = ? and held_until <= {now}",
                        holder,
                        lease.toMillis(),
                        storedKey,
                        before)
                == 1;
    }

    @Override
    public boolean prolong(String storedKey, String holder, Duration lease) {
        return database.update(
                        "update connect_renewal set held_until = {now} + ? where session_key = ? and holder = ?",
                        lease.toMillis(),
                        storedKey,
                        holder)
                == 1;
    }

    @Override
    public void giveBack(String storedKey, String holder) {
        database.update("delete from connect_renewal where session_key = ? and holder = ?", storedKey, holder);
    }
}
