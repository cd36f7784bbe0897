package io.github.connectclient.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Assumptions;

/** A PostgreSQL server of its own, on the loopback interface; can be stopped and started again with what it held. */
public final class Postgres implements AutoCloseable {
    private final Path directory;
    private EmbeddedPostgres server;

    private Postgres(Path directory, EmbeddedPostgres server) {
        this.directory = directory;
        this.server = server;
    }

    /** Starts a server; the test is skipped where there is no binary for the platform. */
    public static Postgres start() throws IOException {
        Path directory = Files.createDirectories(Path.of("target", "servers")).toAbsolutePath();
        Path data = Files.createTempDirectory(directory, "postgres");
        try {
            return new Postgres(data, started(data, 0));
        } catch (IllegalStateException e) {
            Assumptions.abort("skipped: no PostgreSQL for this platform: " + e.getMessage());
            throw e;
        }
    }

    private static EmbeddedPostgres started(Path data, int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "60")
                .start();
    }

    /** Connections without a pool. */
    public DataSource dataSource() {
        return server.getPostgresDatabase();
    }

    /** Address for JDBC, with user. */
    public String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    /** Stops the server; what it held stays. */
    public void stop() throws IOException {
        server.close();
    }

    /** Starts it again, on the same port. */
    public void restart() throws IOException {
        server = started(directory, server.getPort());
    }

    @Override
    public void close() throws IOException {
        server.close();
        Directories.delete(directory);
    }
}
