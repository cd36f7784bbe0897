package io.github.connectclient.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.connectclient.auth.TokenEncryption;
import io.github.connectclient.auth.TokenStore;
import io.github.connectclient.internal.store.LeasedStoreContract;
import io.github.connectclient.internal.store.Leases;
import io.github.connectclient.internal.store.StoredKey;
import io.github.connectclient.support.Crowd;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the store promises on every database. Each class has one server, one usual pool and one strict pool. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JdbcStoreContract extends LeasedStoreContract {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private String url;
    private HikariDataSource pool;
    private HikariDataSource strictPool;

    /** Starts the server, if the database has one, and says where the database is. */
    protected abstract String startServer() throws IOException;

    /** Ends the server, if it was started. */
    protected void endServer() throws IOException {}

    protected abstract SqlDialect dialect();

    @BeforeAll
    void start() throws IOException {
        url = startServer();
        pool = pool(url, false);
        strictPool = pool(url, true);
        JdbcTokenStore.on(pool).createTables();
    }

    @AfterAll
    void end() throws IOException {
        if (pool != null) {
            pool.close();
            strictPool.close();
        }
        endServer();
    }

    /** Without a server to stop, the pool is what fails. */
    @Override
    protected void stop() throws IOException {
        pool.close();
    }

    @Override
    protected void restart() throws IOException {
        pool = pool(url, false);
    }

    /** Strict connections are without auto-commit, and serializable. */
    private static HikariDataSource pool(String url, boolean strict) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(20_000);
        config.setInitializationFailTimeout(-1);
        if (strict) {
            config.setAutoCommit(false);
            config.setTransactionIsolation("TRANSACTION_SERIALIZABLE");
        }
        return new HikariDataSource(config);
    }

    @Test
    void findsOutWhichDatabaseItHas() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            assertThat(SqlDialect.of(connection.getMetaData().getDatabaseProductName()))
                    .isEqualTo(dialect());
        }
    }

    @Test
    void manyNodesMayMakeTheTablesAtOnce() {
        try {
            update("drop table connect_grant");
            update("drop table connect_renewal");
            Crowd<String> crowd = new Crowd<>(
                    4, () -> JdbcTokenStore.on(strictPool).createTables().toString());
            assertThat(crowd.go().results()).containsOnly("JdbcTokenStore[not encrypted]");
        } finally {
            JdbcTokenStore.on(pool).createTables();
        }
        store().save(key, ONE);
        JdbcTokenStore.on(pool, dialect()).createTables();
        assertThat(store().find(key)).isEqualTo(ONE);
    }

    @Test
    void worksOnSerializableConnectionsWithoutAutoCommit() {
        JdbcTokenStore strict = JdbcTokenStore.on(strictPool);
        strict.save(key, ONE);
        assertThat(store().find(key)).isEqualTo(ONE);
        Crowd<Boolean> crowd =
                new Crowd<>(8, () -> strict.<Boolean>exclusively(key, TIME, () -> strict.replace(key, ONE, TWO)));
        assertThat(crowd.go().results()).filteredOn(won -> won).hasSize(1);
        Crowd<Boolean> race = new Crowd<>(16, () -> strict.replace(key, TWO, ONE));
        assertThat(race.go().results()).filteredOn(won -> won).hasSize(1);
        assertThat(store().find(key)).isEqualTo(ONE);
        strict.remove(key);
        assertThat(store().find(key)).isNull();
        assertThat(strictPool.getHikariPoolMXBean().getActiveConnections()).isZero();
    }

    @Test
    void holdsNoConnectionDuringARenewal() {
        int active = store().<Integer>exclusively(
                        key, TIME, () -> pool.getHikariPoolMXBean().getActiveConnections());
        assertThat(active).isZero();
    }

    @Test
    void aSessionThatWasRemovedAndMadeAnewIsAnotherOne() {
        store().save(key, ONE);
        JdbcGrants grants = new JdbcGrants(new Database(pool, null, SECOND));
        String stamp = grants.find(StoredKey.of(key)).stamp();
        store().remove(key);
        store().save(key, ONE);
        assertThat(grants.replace(StoredKey.of(key), stamp, "content", "stamp")).isFalse();
    }

    @Test
    void deletesSessionsThatNobodyUsedFor() {
        String used = "used-" + UUID.randomUUID();
        store().save(key, ONE);
        store().save(used, ONE);
        update("update connect_grant set changed_at = changed_at - 3600000 where session_key = ?", StoredKey.of(key));
        leases().take(StoredKey.of(key), "died", Duration.ofHours(-1));

        assertThat(JdbcTokenStore.on(pool).removeIdle(Duration.ofMinutes(59))).isEqualTo(1);
        assertThat(store().find(key)).isNull();
        assertThat(store().find(used)).isEqualTo(ONE);
        assertThat(leases().take(StoredKey.of(key), "next", SECOND)).isEqualTo(Leases.Taken.FREE);
    }

    @Test
    void boundsAreCheckedAndNamed() {
        JdbcTokenStore store = JdbcTokenStore.on(pool);
        assertThatThrownBy(() -> store.removeIdle(Duration.ZERO)).hasMessageContaining("idle");
        assertThatThrownBy(() -> store.queryTimeout(Duration.ofMillis(999))).hasMessageContaining("queryTimeout");
        assertThatThrownBy(() -> store.queryTimeout(Duration.ofHours(2))).hasMessageContaining("queryTimeout");
        assertThatThrownBy(() -> store.lease(Duration.ofMillis(999))).hasMessageContaining("lease");
        assertThat(store.lease(SECOND).queryTimeout(SECOND)).hasToString("JdbcTokenStore[not encrypted]");
    }

    @Override
    protected TokenStore store() {
        return JdbcTokenStore.on(pool);
    }

    @Override
    protected TokenStore another() {
        return JdbcTokenStore.on(pool, dialect());
    }

    @Override
    protected TokenStore encrypted(TokenEncryption encryption) {
        return JdbcTokenStore.on(pool).encryptedWith(encryption);
    }

    @Override
    protected TokenStore leasing(Duration lease) {
        return JdbcTokenStore.on(pool).lease(lease);
    }

    @Override
    protected Leases leases() {
        return new JdbcLeases(new Database(pool, null, SECOND));
    }

    @Override
    protected List<String> dump() {
        List<String> lines = new ArrayList<>();
        for (String table : List.of("connect_grant", "connect_renewal")) {
            try (Connection connection = pool.getConnection();
                    PreparedStatement statement = connection.prepareStatement("select * from " + table);
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    StringBuilder line = new StringBuilder();
                    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                        line.append(rows.getString(i)).append(' ');
                    }
                    lines.add(line.toString());
                }
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        }
        return lines;
    }

    @Override
    protected String content(String storedKey) {
        return new JdbcGrants(new Database(pool, null, SECOND)).find(storedKey).content();
    }

    @Override
    protected void plant(String storedKey, String content) {
        update("update connect_grant set content = ? where session_key = ?", content, storedKey);
    }

    protected final void update(String sql, Object... values) {
        new Database(pool, null, SECOND).update(sql, values);
    }
}
