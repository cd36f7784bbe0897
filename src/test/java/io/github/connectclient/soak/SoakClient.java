package io.github.connectclient.soak;

import io.github.connectclient.ConnectApiException;
import io.github.connectclient.ConnectClient;
import io.github.connectclient.ConnectException;
import io.github.connectclient.Environment;
import io.github.connectclient.auth.PendingLogin;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.consent.ConsentEvent;
import io.github.connectclient.support.Peer;
import io.github.connectclient.value.Subject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Calls a {@link SoakServer} from many threads, as a process of its own that has to end by itself. Arguments: port, threads, most
 * writing calls, seconds, "virtual" or "platform",
 * most milliseconds that a thread rests between calls. The last lines say how it went.
 */
public final class SoakClient {
    /** What a thread knows of a writing call in the end. */
    private static final int DONE = 1;

    private static final int NOT_DONE = 2;
    private static final int IN_DOUBT = 3;

    private static final Duration DEADLINE = Duration.ofSeconds(2);
    /** The deadline plus 10 %, and what a busy machine takes to let a thread run again. */
    private static final Duration TOLD_BY =
            DEADLINE.multipliedBy(11).dividedBy(10).plusMillis(300);

    private static final int READERS = 20;

    private final ConnectClient connect;
    private final List<UserSession> readers = new ArrayList<>();
    private final int mostWrites;
    private final int mostRest;
    private final long end;
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger writeNumbers = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicInteger late = new AtomicInteger();
    private final AtomicLong longest = new AtomicLong();
    private final AtomicInteger unexpected = new AtomicInteger();
    private final AtomicIntegerArray writes;

    private SoakClient(ConnectClient connect, int mostWrites, Duration time, int mostRest) {
        this.mostRest = mostRest;
        this.connect = connect;
        this.mostWrites = mostWrites;
        this.end = System.nanoTime() + time.toNanos();
        this.writes = new AtomicIntegerArray(mostWrites);
    }

    /** Runs it. */
    public static void main(String[] arguments) throws Exception {
        URI base = URI.create("http://127.0.0.1:" + arguments[0] + "/user");
        Resources resources = new Resources();
        try (PinnedThreads pinned = new PinnedThreads();
                ConnectClient connect = ConnectClient.builder(Environment.custom(base, base.resolve("/capi")))
                        .credentials("no.avis.test", "s3cret")
                        .timeout(DEADLINE)
                        .build()) {
            SoakClient soak = new SoakClient(
                    connect,
                    Integer.parseInt(arguments[2]),
                    Duration.ofSeconds(Long.parseLong(arguments[3])),
                    Integer.parseInt(arguments[5]));
            soak.logIn();
            soak.run(Integer.parseInt(arguments[1]), threads(arguments[4]), resources);
            soak.report(pinned);
        }
        System.out.println("CLOSED " + resources.afterClosing());
    }

    private static ThreadFactory threads(String kind) throws ReflectiveOperationException {
        if (kind.equals("platform")) {
            return Thread::new;
        }
        // Thread.ofVirtual().factory(), which Java 17 does not have
        Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
        return (ThreadFactory)
                Class.forName("java.lang.Thread$Builder").getMethod("factory").invoke(builder);
    }

    private void logIn() {
        for (int i = 0; i < READERS; i++) {
            PendingLogin login = connect.login().begin(URI.create("https://avis.no/back"));
            readers.add(connect.login()
                    .finish(
                            login,
                            "code=abc&state="
                                    + Peer.parameters(login.url().getRawQuery()).get("state")));
        }
    }

    private void run(int count, ThreadFactory factory, Resources resources) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Thread thread = factory.newThread(this::work);
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                thread.join(Math.min(
                        10_000,
                        Math.max(500, Duration.ofNanos(end - System.nanoTime()).toMillis() / 20)));
                if (thread.isAlive()) {
                    System.out.println("SAMPLE " + resources.now() + " calls " + calls);
                }
            }
        }
    }

    private void work() {
        while (System.nanoTime() < end) {
            long start = System.nanoTime();
            act(calls.getAndIncrement());
            long taken = System.nanoTime() - start;
            longest.accumulateAndGet(taken, Math::max);
            if (taken > TOLD_BY.toNanos()) {
                late.incrementAndGet();
            }
            if (mostRest > 0) {
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(mostRest * 1_000_000L));
            }
        }
    }

    private void act(int call) {
        int dice = ThreadLocalRandom.current().nextInt(10);
        int write = dice < 3 ? writeNumbers.getAndIncrement() : mostWrites;
        boolean isWrite = write < mostWrites;
        try {
            if (isWrite) {
                connect.consent()
                        .register(ConsentEvent.accept()
                                .consent(1)
                                .subject(Subject.connect("563457"))
                                .source("soak-" + write)
                                .build());
                writes.set(write, DONE);
            } else if (dice < 5) {
                connect.consent().list(readers.get(call % READERS), "NAV");
            } else {
                connect.consent().list("NAV");
            }
        } catch (ConnectException e) {
            failed.incrementAndGet();
            if (isWrite) {
                writes.set(write, e.mayHaveBeenProcessed() ? IN_DOUBT : NOT_DONE);
            }
            if (e instanceof ConnectApiException.BadRequest) {
                unexpected(e);
            }
        } catch (RuntimeException e) {
            unexpected(e);
        }
    }

    private void unexpected(RuntimeException e) {
        if (unexpected.getAndIncrement() < 5) {
            System.out.println("UNEXPECTED " + e);
        }
    }

    /** Asks the server what it did, and compares. */
    private void report(PinnedThreads pinned) {
        int made = Math.min(writeNumbers.get(), mostWrites);
        String[] server = serverReport().split("\n", -1);
        int lost = 0;
        int doubled = 0;
        int untrue = 0;
        int doubt = 0;
        for (int write = 0; write < made; write++) {
            int times = server[1].charAt(write) - '0';
            int known = writes.get(write);
            lost += known == DONE && times == 0 ? 1 : 0;
            doubled += times > 1 ? 1 : 0;
            untrue += known == NOT_DONE && times > 0 ? 1 : 0;
            doubt += known == IN_DOUBT ? 1 : 0;
        }
        System.out.println("CALLS " + calls);
        System.out.println("WRITES " + made);
        System.out.println("FAILED " + failed + " IN_DOUBT " + doubt + " SERVER " + server[0]);
        System.out.println("LATE " + late + " LONGEST_MS " + longest.get() / 1_000_000);
        System.out.println("LOST " + lost);
        System.out.println("DOUBLED " + doubled);
        System.out.println("UNTRUE " + untrue);
        System.out.println("UNEXPECTED " + unexpected);
        System.out.println("REUSED " + server[0].split(" ", -1)[1]);
        System.out.println("PINNED " + pinned.count());
        System.out.println("PINNED_AT_START " + pinned.atStart());
    }

    private String serverReport() {
        for (int tries = 0; ; tries++) {
            try {
                return connect.with(o -> o.timeout(Duration.ofSeconds(30)))
                        .raw()
                        .get("/v1/client/soak/report")
                        .text();
            } catch (ConnectException e) {
                if (tries > 5) {
                    throw e;
                }
            }
        }
    }
}
