package io.github.connectclient.micrometer;

import io.github.connectclient.CallBudget;
import io.github.connectclient.testing.Fault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/**
 * Draws the picture of the documentation, in a minute: {@code mvn test -Dtest=MetricsPictureDrawing}. Without "Test" at the end of its
 * name it is no part of the suite.
 */
class MetricsPictureDrawing {
    private static final Path PICTURE = Path.of("src", "site", "resources", "images", "metrics.svg");
    private static final int SECONDS = 60;
    private static final int STEPS_A_SECOND = 2;
    private static final int VISITORS = 24;
    private static final int USUAL_VISITORS = 4;

    /** A minute of visits: server errors from 10 s on, tokens that run out at 22 s, a rush from 30 s to 42 s, slow answers at 50 s. */
    @Test
    void aMinuteWithFaultsIsDrawn() throws Exception {
        Timeline timeline = new Timeline(3 * STEPS_A_SECOND);
        AtomicInteger visitors = new AtomicInteger(USUAL_VISITORS);
        List<Thread> threads = new ArrayList<>();
        try (Traffic traffic = new Traffic(new CallBudget(60, 2000))) {
            for (int i = 0; i < VISITORS; i++) {
                threads.add(visitor(traffic, i, visitors));
            }
            for (int step = 0; step <= SECONDS * STEPS_A_SECOND; step++) {
                if (step % STEPS_A_SECOND == 0) {
                    happens(traffic, step / STEPS_A_SECOND, visitors);
                }
                timeline.add((double) step / STEPS_A_SECOND, Scrape.of(traffic.scrape()));
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos() / STEPS_A_SECOND);
            }
            visitors.set(-1);
            for (Thread thread : threads) {
                thread.join();
            }
        }
        Files.writeString(PICTURE, MetricsPicture.of(timeline));
    }

    private static void happens(Traffic traffic, int second, AtomicInteger visitors) {
        if (second >= 10 && second < 20) {
            traffic.faults(
                    Fault.status(503).withHeader("Retry-After", "0").times(3),
                    Fault.status(404).times(2));
        }
        if (second == 22) {
            traffic.expireTokens();
        }
        if (second == 50) {
            traffic.faults(Fault.delay(Duration.ofMillis(400)).times(30));
        }
        visitors.set(second >= 30 && second < 42 ? VISITORS : USUAL_VISITORS);
    }

    private static Thread visitor(Traffic traffic, int number, AtomicInteger visitors) {
        Thread thread = new Thread(() -> {
            for (int i = number; visitors.get() >= 0; i++) {
                if (number < visitors.get()) {
                    traffic.visit(i);
                }
                LockSupport.parkNanos(Duration.ofMillis(150).toNanos());
            }
        });
        thread.start();
        return thread;
    }
}
