package io.github.connectclient.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.connectclient.CallBudget;
import io.github.connectclient.testing.Fault;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Draws the picture of the documentation: {@code mvn test -Dtest=MetricsPictureTest -Dmetrics.write=true}. */
class MetricsPictureTest {
    private static final Path PICTURE = Path.of("src", "site", "resources", "images", "metrics.svg");
    private static final int SECONDS = 60;
    private static final int STEPS_A_SECOND = 2;
    private static final int VISITORS = 24;
    private static final int USUAL_VISITORS = 4;

    @Test
    void aPictureHasAPanelForEachSeriesOfTheDashboard() throws Exception {
        Timeline timeline = new Timeline(1);
        try (Traffic traffic = new Traffic(CallBudget.PUBLISHED)) {
            for (int second = 0; second < 3; second++) {
                traffic.faults(Fault.status(503).withHeader("Retry-After", "0"), Fault.status(404));
                traffic.visit(second);
                traffic.visit(second + 1);
                timeline.add(second, Scrape.of(traffic.scrape()));
            }
        }
        assertThat(timeline.rate("connect_client_calls_sent_total", Map.of())).containsExactly(3.0, 3.0);
        String picture = MetricsPicture.of(timeline);
        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(picture.getBytes(StandardCharsets.UTF_8)))
                        .getElementsByTagName("g")
                        .getLength())
                .isEqualTo(6);
        assertThat(picture).contains(">SUCCESS<", ">REFUSED<", ">SERVER_ERROR<", ">CLIENT_CREDENTIALS<", ">95 %<");
    }

    /** A minute of visits: server errors from 10 s on, tokens that run out at 22 s, a rush from 30 s to 42 s, slow answers at 50 s. */
    @Test
    @EnabledIfSystemProperty(named = "metrics.write", matches = "true")
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
