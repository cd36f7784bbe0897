package io.github.connectclient.jdbc;

import io.github.connectclient.support.MariaDb;
import java.io.IOException;

class MariaDbStoreTest extends JdbcStoreContract {
    private MariaDb server;

    @Override
    protected String startServer() throws IOException {
        server = MariaDb.start();
        return server.url();
    }

    @Override
    protected void endServer() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @Override
    protected SqlDialect dialect() {
        return SqlDialect.MYSQL;
    }
}
