package io.github.connectclient.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.connectclient.support.CallingThread;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.Test;

class InterruptsTest {
    private final Interrupts interrupts = new Interrupts();
    private final CountDownLatch cancelled = new CountDownLatch(1);
    private final Call call = call(cancelled);

    @Test
    void theCallOfAnInterruptedThreadIsCancelled() throws InterruptedException {
        CountDownLatch watched = new CountDownLatch(1);
        CallingThread calling = CallingThread.start(() -> {
            interrupts.watch(call);
            watched.countDown();
            spinUntil(cancelled);
        });
        watched.await();
        assertThat(call.isCanceled()).isFalse();
        calling.interrupt();
        assertThat(calling.wasLeftInterrupted()).isTrue();
        assertThat(call.isCanceled()).isTrue();
    }

    @Test
    void aCallThatIsOverIsLeftAlone() throws InterruptedException {
        CountDownLatch cancelledOther = new CountDownLatch(1);
        CallingThread calling = CallingThread.start(() -> {
            interrupts.watch(call);
            interrupts.unwatch(call);
            interrupts.watch(call(cancelledOther));
            Thread.currentThread().interrupt();
            spinUntil(cancelledOther);
        });
        assertThat(calling.wasLeftInterrupted()).isTrue();
        assertThat(call.isCanceled()).isFalse();
    }

    @Test
    void noThreadIsLeftOverWhenIdleAndTheNextCallHasOneAgain() throws InterruptedException {
        Thread first = watcherOf(() -> interrupts.watch(call));
        assertThat(first.isDaemon()).isTrue();
        interrupts.unwatch(call);
        first.join(5_000);
        assertThat(first.isAlive()).isFalse();

        Thread second = watcherOf(() -> interrupts.watch(call));
        assertThat(second.isAlive()).isTrue();
        interrupts.unwatch(call);
    }

    @Test
    void oneThreadWatchesAllCalls() {
        Thread watcher = watcherOf(() -> interrupts.watch(call));
        Set<Thread> before = watchers();
        interrupts.watch(call(new CountDownLatch(1)));
        assertThat(watchers()).contains(watcher).allMatch(before::contains);
        interrupts.unwatch(call);
    }

    private static Call call(CountDownLatch cancelled) {
        EventListener listener = new EventListener() {
            @Override
            public void canceled(Call call) {
                cancelled.countDown();
            }
        };
        return new OkHttpClient.Builder()
                .eventListener(listener)
                .build()
                .newCall(new Request.Builder().url("http://127.0.0.1/").build());
    }

    /** Like a thread that reads from a socket: does not notice an interrupt, and leaves the flag set. */
    private static void spinUntil(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            Thread.onSpinWait();
        }
    }

    private static Thread watcherOf(Runnable watch) {
        Set<Thread> before = watchers();
        watch.run();
        Set<Thread> started = watchers();
        started.removeAll(before);
        assertThat(started).hasSize(1);
        return started.iterator().next();
    }

    private static Set<Thread> watchers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("connect-client-interrupts"))
                .collect(Collectors.toSet());
    }
}
