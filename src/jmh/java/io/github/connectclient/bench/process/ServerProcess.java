package io.github.connectclient.bench.process;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.connectclient.bench.server.LoopbackServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;

/** The server in its own JVM. */
public final class ServerProcess implements AutoCloseable {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final ChildJvm jvm;
    private final int port;

    private ServerProcess(ChildJvm jvm, int port) {
        this.jvm = jvm;
        this.port = port;
    }

    /** What the server counted since its start, connections of clients only. */
    public record Counts(long connections, long tokens, long refused) {}

    /** Starts it. */
    public static ServerProcess start() throws IOException {
        ChildJvm jvm = ChildJvm.start(List.of("-XX:+UseSerialGC", "-Xmx128m"), LoopbackServer.class, List.of());
        return new ServerProcess(jvm, Integer.parseInt(jvm.line()));
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    /** The counts. */
    public Counts counts() throws IOException {
        return control("counts");
    }

    /** Tokens issued from now on are good for so many seconds. */
    public void tokenLifetime(int seconds) throws IOException {
        control("lifetime/" + seconds);
    }

    /** Refuses the token issued last, from now on. */
    public void revokeToken() throws IOException {
        control("revoke");
    }

    private Counts control(String order) throws IOException {
        URI uri = URI.create("http://127.0.0.1:" + port + "/control/" + order);
        try (InputStream in = uri.toURL().openStream()) {
            return MAPPER.readValue(in, Counts.class);
        }
    }

    @Override
    public void close() {
        jvm.close();
    }
}
