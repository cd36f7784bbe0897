package io.github.connectclient.jdbc;

class H2StoreTest extends JdbcStoreContract {
    @Override
    protected String startServer() {
        return "jdbc:h2:mem:stores;DB_CLOSE_DELAY=-1";
    }

    @Override
    protected SqlDialect dialect() {
        return SqlDialect.H2;
    }
}
