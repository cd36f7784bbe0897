package io.github.connectclient.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.connectclient.auth.TokenStore;
import io.github.connectclient.support.Crowd;
import io.github.connectclient.support.Postgres;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostgresStoreTest extends JdbcStoreContract {
    private Postgres server;

    @Override
    protected String startServer() throws IOException {
        server = Postgres.start();
        return server.url();
    }

    @Override
    protected void endServer() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void aPoolWithStaleConnectionsIsAskedForOthers() {
        Crowd<Boolean> crowd = new Crowd<>(4, () -> {
            store().save(key, ONE);
            return true;
        });
        crowd.go().results();
        List<Integer> ended = new ArrayList<>();
        new Database(server.dataSource(), null, Duration.ofSeconds(5))
                .find(
                        "select count(pg_terminate_backend(pid)) from pg_stat_activity"
                                + " where pid <> pg_backend_pid() and backend_type = 'client backend'",
                        row -> ended.add(row.getInt(1)));
        assertThat(ended.get(0)).isPositive();

        assertThat(store().replace(key, ONE, TWO)).isTrue();
        assertThat(store().find(key)).isEqualTo(TWO);
    }

    @Override
    protected TokenStore withoutPool() {
        return JdbcTokenStore.on(server.dataSource());
    }

    @Override
    protected SqlDialect dialect() {
        return SqlDialect.POSTGRESQL;
    }

    @Override
    protected void stop() throws IOException {
        server.stop();
    }

    @Override
    protected void restart() throws IOException {
        server.restart();
    }
}
