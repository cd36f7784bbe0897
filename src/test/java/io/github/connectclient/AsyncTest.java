package io.github.connectclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.connectclient.support.Answers;
import io.github.connectclient.support.LocalServer;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class AsyncTest {
    @AutoClose
    private final LocalServer server = new LocalServer();

    private final CountDownLatch ended = new CountDownLatch(1);
    private final ConnectClient connect = server.client(builder -> builder.okHttpClient(new OkHttpClient.Builder()
            .eventListener(new EventListener() {
                @Override
                public void callFailed(Call call, IOException e) {
                    ended.countDown();
                }
            })
            .build()));

    @Test
    void theFutureHoldsTheResult() {
        server.answers(Answers.json(200, "{\"a\":1}"));
        CompletableFuture<String> later =
                connect.async(c -> c.raw().get("/v1/client/x").text());
        assertThat(later.join()).isEqualTo("{\"a\":1}");
    }

    @Test
    void theCallsRunOnAnotherDaemonThread() {
        Thread other = connect.async(c -> Thread.currentThread()).join();
        assertThat(other).isNotSameAs(Thread.currentThread());
        assertThat(other.isDaemon()).isTrue();
    }

    @Test
    void manyRunAtOnce() {
        CountDownLatch allRunning = new CountDownLatch(50);
        List<CompletableFuture<Boolean>> all = Stream.generate(() -> connect.async(c -> {
                    allRunning.countDown();
                    return arrived(allRunning);
                }))
                .limit(50)
                .toList();
        assertThat(all).allSatisfy(each -> assertThat(each.join()).isTrue());
    }

    @Test
    void theFutureHoldsTheFailure() {
        server.answers(Answers.status(404));
        CompletableFuture<String> later =
                connect.async(c -> c.raw().get("/v1/client/x").text());
        assertThatThrownBy(later::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(ConnectApiException.NotFound.class);
    }

    @Test
    void theFutureHoldsAnyFailure() {
        Error error = new StackOverflowError();
        assertThatThrownBy(() -> connect.async(c -> {
                            throw error;
                        })
                        .join())
                .isInstanceOf(CompletionException.class)
                .hasCause(error);
        assertThatThrownBy(
                        () -> connect.async(c -> c.raw().get("/v1/user-path")).join())
                .hasCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aViewRunsWithItsOptions() {
        CompletableFuture<String> later =
                connect.with(options -> options.retries(9)).async(ConnectClient::toString);
        assertThat(later.join()).contains("retries=9");
    }

    @Test
    void cancellingTheFutureCancelsTheHttpCall() throws InterruptedException {
        server.answers(Answers.noneAtAll());
        CompletableFuture<String> later =
                connect.async(c -> c.raw().get("/v1/client/x").text());
        server.request();
        assertThat(ended.getCount()).isEqualTo(1);
        assertThat(later.cancel(true)).isTrue();
        assertThat(ended.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(later).isCancelled();
        assertThatThrownBy(later::join).isInstanceOf(CancellationException.class);
    }

    @Test
    void cancellingEndsAWaitBetweenTriesAsWell() throws InterruptedException {
        server.answers(Answers.status(429, "Retry-After", "20"), Answers.json(200, "{}"));
        CountDownLatch interrupted = new CountDownLatch(1);
        CompletableFuture<String> later = connect.async(c -> {
            try {
                return c.raw().get("/v1/client/x").text();
            } catch (ConnectTransportException e) {
                if (e.isInterrupted()) {
                    interrupted.countDown();
                }
                throw e;
            }
        });
        server.request();
        assertThat(later.cancel(true)).isTrue();
        assertThat(interrupted.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(server.requestCount()).isEqualTo(1);
    }

    @Test
    void afterACancelledCallTheClientWorksOn() throws InterruptedException {
        server.answers(Answers.noneAtAll(), Answers.json(200, "{\"a\":1}"));
        CompletableFuture<String> later =
                connect.async(c -> c.raw().get("/v1/client/x").text());
        server.request();
        later.cancel(true);
        ended.await();
        assertThat(connect.async(c -> c.raw().get("/v1/client/x").text()).join())
                .isEqualTo("{\"a\":1}");
    }

    @Test
    void aFutureThatIsDoneCannotBeCancelled() {
        CompletableFuture<String> done = connect.async(c -> "done");
        done.join();
        assertThat(done.cancel(true)).isFalse();
        assertThat(done.join()).isEqualTo("done");
    }

    @Test
    void closingTheClientEndsItsBackgroundCalls() throws InterruptedException {
        server.answers(Answers.noneAtAll());
        CompletableFuture<String> later =
                connect.async(c -> c.raw().post("/v1/client/x").text());
        server.request();
        connect.close();
        assertThatThrownBy(later::join)
                .hasCauseInstanceOf(ConnectTransportException.class)
                .cause()
                .satisfies(e -> assertThat(((ConnectTransportException) e).isInterrupted())
                        .isTrue())
                .satisfies(e -> assertThat(((ConnectTransportException) e).mayHaveBeenProcessed())
                        .isTrue());
    }

    private static boolean arrived(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
