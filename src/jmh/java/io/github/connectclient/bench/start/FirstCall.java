package io.github.connectclient.bench.start;

import io.github.connectclient.bench.peer.Peer;
import io.github.connectclient.bench.peer.Target;
import io.github.connectclient.bench.server.Issuer;
import java.lang.management.ManagementFactory;
import java.util.Objects;

/**
 * Makes one call and says so at once; then, when told to, says what it holds. Arguments: what starts, the server's port. What
 * measures is loaded only after the call.
 */
public final class FirstCall {
    /** What is printed when the answer is there. */
    static final String ANSWERED = "answered";

    private FirstCall() {}

    /** Runs it. */
    public static void main(String[] args) throws Exception {
        Peer peer = Starter.valueOf(args[0]).open(new Target(Integer.parseInt(args[1])));
        Object answer = peer == null ? "none" : peer.groups(Issuer.PLAIN);
        System.out.println(ANSWERED);
        if (System.in.read() < 0) {
            Runtime.getRuntime().halt(1); // who started this is gone
        }
        System.out.println(ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount());
        System.gc();
        System.out.println(
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        Objects.requireNonNull(answer);
        System.exit(0);
    }
}
