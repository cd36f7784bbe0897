package io.github.connectclient.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.connectclient.Backstage;
import io.github.connectclient.CallBudget;
import io.github.connectclient.ConnectClient;
import io.github.connectclient.Pacing;
import io.github.connectclient.bulk.BulkReport.Ending;
import io.github.connectclient.support.ManualTime;
import io.github.connectclient.testing.ConnectSandbox;
import io.github.connectclient.value.Subject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Jobs with a client and its calls. */
@Timeout(90)
class BulkClientTest {
    private static List<String> numbers(int count) {
        return IntStream.range(100, 100 + count).mapToObj(Integer::toString).toList();
    }

    /** One call a second, and each is given the next free second. */
    private static Pacing onceASecond(ManualTime time) {
        return new Pacing() {
            private Duration next = Duration.ZERO;

            @Override
            public Duration reserve(Duration timeLeft) {
                Duration now = Duration.ofNanos(time.nanos());
                Duration place = next.compareTo(now) > 0 ? next : now;
                if (place.minus(now).compareTo(timeLeft) > 0) {
                    return null;
                }
                next = place.plusSeconds(1);
                return place.minus(now);
            }

            @Override
            public CallBudget budget() {
                return new CallBudget(1, 60);
            }
        };
    }

    @Test
    void manyWorkersOnATightBudgetStarveNobodyOfTheirDeadline() {
        ManualTime time = new ManualTime();
        try (BulkServer server = new BulkServer();
                ConnectClient connect = Backstage.withTime(BulkServer.client(server.loginBase()), time)
                        .pacing(onceASecond(time))
                        .build()) {
            BulkReport<String> report = connect.bulk(numbers(150))
                    .reading(number -> connect.consent().listEventHistory("1", Subject.connect(number)))
                    .concurrency(100)
                    .run((number, history) -> assertThat(history.subject()).isEqualTo(number));
            assertThat(report.failures()).isEmpty();
            assertThat(report.isComplete()).isTrue();
            assertThat(time.nanos()).isGreaterThan(Duration.ofSeconds(149).toNanos());
        }
    }

    @Test
    void aWrongSecretEndsTheJobAfterAHandfulOfItems() {
        try (ConnectSandbox sandbox = ConnectSandbox.start();
                ConnectClient connect = ConnectClient.builder(sandbox.environment())
                        .credentials(sandbox.clientId(), "wrong")
                        .build()) {
            BulkReport<String> report = connect.bulk(numbers(1000).iterator())
                    .reading(number -> connect.consent().listEventHistory("1", Subject.connect(number)))
                    .concurrency(4)
                    .run((number, history) -> {});
            assertThat(report.ending()).isEqualTo(Ending.NEEDS_ATTENTION);
            assertThat(report.failed()).isBetween(1L, 12L);
        }
    }

    @Test
    void aClientThatIsClosedEndsTheJobAndNotItemByItem() {
        try (BulkServer server = new BulkServer()) {
            ConnectClient connect = BulkServer.client(server.loginBase()).build();
            connect.close();
            assertThatThrownBy(() -> connect.bulk(numbers(1000))
                            .reading(number -> connect.consent().listEventHistory("1", Subject.connect(number)))
                            .run((number, history) -> {}))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("closed");
        }
    }

    @Test
    void aStreamKnowsItsSizeIfItHasOneAndIsClosed() {
        AtomicBoolean closed = new AtomicBoolean();
        List<BulkProgress> told = new ArrayList<>();
        try (BulkServer server = new BulkServer();
                ConnectClient connect = BulkServer.client(server.loginBase()).build()) {
            Stream<String> items = numbers(20).stream().onClose(() -> closed.set(true));
            connect.bulk(items)
                    .reading(number -> connect.consent().listEventHistory("1", Subject.connect(number)))
                    .onProgress(told::add)
                    .run((number, history) -> {});
            assertThat(connect.bulk(numbers(3).stream().filter(number -> true))).hasToString("Bulk[items]");
        }
        assertThat(told.get(told.size() - 1).total()).isEqualTo(20);
        assertThat(closed).isTrue();
    }

    @Test
    void aCallThatComesAfterAnotherOfTheSameItemLeavesAWriteInDoubt() {
        try (BulkServer server = new BulkServer();
                ConnectClient connect = BulkServer.client(server.loginBase()).build()) {
            BulkReport<String> report = connect.bulk(List.of("1", "2"))
                    .writing(number -> {
                        connect.consent().listEventHistory("1", Subject.connect(number));
                        if (number.equals("1")) {
                            throw new IllegalArgumentException("of the application, after a call");
                        }
                        connect.consent().listEventHistory("1", Subject.connect(number));
                        throw Jobs.refused();
                    })
                    .run((number, history) -> {});
            assertThat(report.inDoubt()).isEqualTo(2);
        }
    }
}
