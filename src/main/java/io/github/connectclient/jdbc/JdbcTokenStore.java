package io.github.connectclient.jdbc;

import io.github.connectclient.auth.Grant;
import io.github.connectclient.auth.TokenEncryption;
import io.github.connectclient.auth.TokenStore;
import io.github.connectclient.internal.store.GrantCodec;
import io.github.connectclient.internal.store.Renewals;
import io.github.connectclient.internal.store.StoredKey;
import io.github.connectclient.internal.store.Uninterrupted;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Keeps readers' sessions in a relational database that several nodes share. Immutable and thread-safe.
 *
 * <pre>{@code
 * TokenStore store = JdbcTokenStore.on(dataSource).encryptedWith(TokenEncryption.aesGcm("2026-11", key));
 * }</pre>
 *
 * <p>Needs two tables, {@code connect_grant} and {@code connect_renewal}: see {@link #schema} and {@link #createTables}. Session keys
 * are kept as SHA-256 only. One node at a time renews a session, by a {@linkplain #lease lease} in the second table; a node that is
 * killed while it does blocks the session for the lease and up to 7 seconds more. Connections are held for single statements, not
 * during the call to the login server, and may come with or without auto-commit and with any isolation level.
 *
 * <p>Failures are {@link io.github.connectclient.ConnectAuthException} with reason STORE_UNAVAILABLE; what the database said is
 * their cause. Statements end at the {@linkplain #queryTimeout query timeout}, but a network that swallows packets is noticed only
 * with a socket timeout, which is a setting of the driver.
 */
public final class JdbcTokenStore implements TokenStore {
    private static final Duration USUAL_QUERY_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration LONGEST_QUERY_TIMEOUT = Duration.ofHours(1);

    private final Database database;
    private final GrantCodec codec;
    private final Duration lease;
    private final JdbcGrants grants;
    private final Renewals renewals;

    private JdbcTokenStore(Database database, GrantCodec codec, Duration lease) {
        this.database = database;
        this.codec = codec;
        this.lease = lease;
        this.grants = new JdbcGrants(database);
        this.renewals = new Renewals(new JdbcLeases(database), lease);
    }

    /**
     * A store that finds out at its first use which database it has.
     *
     * @param dataSource where connections come from; use a pool
     * @return a store without encryption
     */
    public static JdbcTokenStore on(DataSource dataSource) {
        return on(new Database(Objects.requireNonNull(dataSource, "dataSource"), null, USUAL_QUERY_TIMEOUT));
    }

    /**
     * A store on a database that speaks a known dialect.
     *
     * @param dataSource where connections come from; use a pool
     * @param dialect what the database speaks
     * @return a store without encryption
     */
    public static JdbcTokenStore on(DataSource dataSource, SqlDialect dialect) {
        Objects.requireNonNull(dialect, "dialect");
        return on(new Database(Objects.requireNonNull(dataSource, "dataSource"), dialect, USUAL_QUERY_TIMEOUT));
    }

    private static JdbcTokenStore on(Database database) {
        return new JdbcTokenStore(database, new GrantCodec(null), Renewals.USUAL_LEASE);
    }

    /**
     * The script that makes the tables, for your migrations. Running it again does no harm.
     *
     * @param dialect what the database speaks
     * @return SQL statements, each ended by a semicolon
     */
    public static String schema(SqlDialect dialect) {
        return dialect.schema();
    }

    /**
     * Encrypts tokens at rest.
     *
     * @param encryption the keys
     * @return a store on the same tables
     */
    public JdbcTokenStore encryptedWith(TokenEncryption encryption) {
        return new JdbcTokenStore(database, new GrantCodec(Objects.requireNonNull(encryption, "encryption")), lease);
    }

    /**
     * How long the right to renew a session lasts unless it is prolonged, which a renewal that runs does by itself. A node that
     * died blocks the session it was renewing for so long, and for up to 7 seconds more: it may only have been cut off from the
     * store, and then saves what it renewed.
     *
     * @param length at least a second; the default is 10 seconds
     * @return a store on the same tables
     * @throws IllegalArgumentException if shorter than a second
     */
    public JdbcTokenStore lease(Duration length) {
        return new JdbcTokenStore(database, codec, Renewals.checked(length));
    }

    /**
     * How long one statement may take.
     *
     * @param length whole seconds, from one to an hour; the default is 5 seconds
     * @return a store on the same tables
     * @throws IllegalArgumentException if out of bounds
     */
    public JdbcTokenStore queryTimeout(Duration length) {
        if (length.compareTo(Duration.ofSeconds(1)) < 0 || length.compareTo(LONGEST_QUERY_TIMEOUT) > 0) {
            throw new IllegalArgumentException("queryTimeout must be from 1 second to 1 hour");
        }
        return new JdbcTokenStore(database.withQueryTimeout(length), codec, lease);
    }

    /**
     * Makes the tables unless they are there, as {@link #schema} does; needs the right to do so.
     *
     * @return this store
     */
    public JdbcTokenStore createTables() {
        database.createTables();
        return this;
    }

    /**
     * Deletes sessions that nobody used. A session changes whenever its access token is renewed, so choose longer than refresh
     * tokens live; run it once a day or so, on any node. It may take longer than the query timeout.
     *
     * @param idle time since the last change; positive
     * @return how many were deleted
     * @throws IllegalArgumentException if not positive
     */
    public int removeIdle(Duration idle) {
        if (idle.isNegative() || idle.isZero()) {
            throw new IllegalArgumentException("idle must be positive");
        }
        database.sweep("delete from connect_renewal where held_until < {now} - ?", idle.toMillis());
        return grants.removeIdle(idle);
    }

    @Override
    public @Nullable Grant find(String key) {
        String storedKey = StoredKey.of(key);
        JdbcGrants.Kept kept = grants.find(storedKey);
        return kept == null ? null : codec.read(storedKey, kept.content());
    }

    @Override
    public void save(String key, Grant grant) {
        String storedKey = StoredKey.of(key);
        String content = codec.write(storedKey, grant);
        String stamp = UUID.randomUUID().toString();
        Uninterrupted.run(() -> {
            grants.save(storedKey, content, stamp);
            return true;
        });
    }

    @Override
    public boolean replace(String key, Grant expected, Grant renewed) {
        String storedKey = StoredKey.of(key);
        String content = codec.write(storedKey, renewed);
        String stamp = UUID.randomUUID().toString();
        return Uninterrupted.run(() -> {
            JdbcGrants.Kept kept = grants.find(storedKey);
            if (kept == null || kept.stamp().equals(stamp)) {
                return kept != null; // the stamp is ours if an earlier try got through and only its answer was lost
            }
            return GrantCodec.isSame(codec.read(storedKey, kept.content()), expected)
                    && grants.replace(storedKey, kept.stamp(), content, stamp);
        });
    }

    @Override
    public void remove(String key) {
        Uninterrupted.run(() -> grants.remove(StoredKey.of(key)));
    }

    @Override
    public <T> T exclusively(String key, Duration timeLeft, Supplier<T> renewal) {
        return renewals.exclusively(StoredKey.of(key), timeLeft, renewal);
    }

    @Override
    public boolean isStillExclusive(String key) {
        return renewals.isStillExclusive(StoredKey.of(key));
    }

    @Override
    public String toString() {
        return "JdbcTokenStore[" + codec + "]";
    }
}
