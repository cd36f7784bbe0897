package io.github.connectclient.bench.work;

import io.github.connectclient.bench.peer.Client;
import io.github.connectclient.bench.peer.Peer;
import io.github.connectclient.bench.peer.Target;
import io.github.connectclient.bench.server.Issuer;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The calls, for the one client that this JVM measures. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Calls {
    /** The server's port. */
    @Param("0")
    public int port;

    /** Which client. */
    @Param("SDK")
    public Client client = Client.SDK;

    private @Nullable Peer peer;

    /** What is measured. */
    @Param("SMALL_GET")
    public Work work = Work.SMALL_GET;

    /** How many calls are made before anything is timed. */
    @Param("0")
    public int warmUp;

    /** Opens the client once; its connections live on from round to round, as they would in an application. */
    @Setup
    public void open() throws Exception {
        peer = client.open(new Target(port));
        new WarmUp(this::call, warmUp).run(work.threads());
    }

    /** Closes it. */
    @TearDown
    public void close() throws Exception {
        peer().close();
    }

    /** A small GET. */
    @Benchmark
    public Object smallGet() throws Exception {
        return peer().groups(Issuer.PLAIN);
    }

    /** A small POST. */
    @Benchmark
    public Object smallPost() throws Exception {
        return peer().register();
    }

    /** A large answer. */
    @Benchmark
    public Object large() throws Exception {
        return peer().history(Issuer.PLAIN);
    }

    /** The large answer, compressed. */
    @Benchmark
    public Object zipped() throws Exception {
        return peer().history(Issuer.ZIPPED);
    }

    /** A small GET that the server takes its time for. */
    @Benchmark
    public Object slow() throws Exception {
        return peer().groups(Issuer.SLOW);
    }

    private Peer peer() {
        return Objects.requireNonNull(peer);
    }

    private Object call() throws Exception {
        return switch (work) {
            case SMALL_GET -> smallGet();
            case SMALL_POST -> smallPost();
            case LARGE, LARGE_ALONE -> large();
            case ZIPPED -> zipped();
            case CALLERS -> slow();
        };
    }
}
