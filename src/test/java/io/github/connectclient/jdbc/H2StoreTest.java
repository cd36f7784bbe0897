package io.github.connectclient.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class H2StoreTest extends JdbcStoreContract {
    private static String url;
    private static HikariDataSource pool;
    private static HikariDataSource strictPool;

    @BeforeAll
    static void start() {
        url = "jdbc:h2:mem:stores;DB_CLOSE_DELAY=-1";
        pool = pool(url, false);
        strictPool = pool(url, true);
        JdbcTokenStore.on(pool).createTables();
    }

    @AfterAll
    static void end() {
        pool.close();
        strictPool.close();
    }

    @Override
    protected HikariDataSource pool() {
        return pool;
    }

    @Override
    protected HikariDataSource strictPool() {
        return strictPool;
    }

    @Override
    protected SqlDialect dialect() {
        return SqlDialect.H2;
    }

    @Override
    protected void stop() {
        pool.close();
    }

    @Override
    protected void restart() {
        pool = pool(url, false);
    }
}
