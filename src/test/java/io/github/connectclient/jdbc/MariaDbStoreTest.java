package io.github.connectclient.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.github.connectclient.support.MariaDb;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class MariaDbStoreTest extends JdbcStoreContract {
    private static MariaDb server;
    private static String url;
    private static HikariDataSource pool;
    private static HikariDataSource strictPool;

    @BeforeAll
    static void start() throws IOException {
        server = MariaDb.start();
        url = server.url();
        pool = pool(url, false);
        strictPool = pool(url, true);
        JdbcTokenStore.on(pool).createTables();
    }

    @AfterAll
    static void end() throws IOException {
        if (pool != null) {
            pool.close();
            strictPool.close();
        }
        if (server != null) {
            server.close();
        }
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
        return SqlDialect.MYSQL;
    }

    @Override
    protected void stop() throws IOException {
        pool.close();
    }

    @Override
    protected void restart() throws IOException {
        pool = pool(url, false);
    }
}
