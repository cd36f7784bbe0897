package io.github.connectclient;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.connectclient.auth.AccessToken;
import io.github.connectclient.consent.ConsentEvent;
import io.github.connectclient.support.PlainServer;
import io.github.connectclient.value.Subject;
import java.lang.management.ManagementFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Against slow creep: how many bytes the calling thread allocates for a call. Time is not measured here, because it says
 * nothing on a machine that is busy; bytes repeat. A bound is 15 % over what was measured when it was set. Raise one only with
 * a reason, and say it in the commit.
 */
class AllocationTest {
    /** Measured: 12 216 to 12 332 bytes. */
    private static final long MOST_FOR_A_SMALL_GET = 14_100;

    /** Measured: 11 982 to 12 055 bytes. */
    private static final long MOST_FOR_A_SMALL_POST = 13_800;

    /** Measured: 102 bytes. */
    private static final long MOST_FOR_AN_EVENT = 118;

    private static final int EVENTS = 2000;

    private static final String GROUPS =
            "{\"issuer\":\"NAV\",\"groups\":[{\"consentGroupId\":1,\"created\":1519040000000,"
                    + "\"selectionOrder\":1,\"texts\":[{\"languageCode\":\"nb_NO\",\"name\":\"Markedsforing\",\"description\":"
                    + "\"Samtykke til markedsforing\"}],\"active\":true}]}";
    private static final String REGISTERED = "{\"consentEventId\":4711,\"created\":1519040000000}";
    private static final String HISTORY = "{\"issuer\":\"NAV\",\"consents\":[{\"consentId\":1,\"events\":["
            + "{\"consentEventId\":100001,\"created\":1519040000000,\"source\":\"Selfservice\",\"action\":true},"
                    .repeat(EVENTS)
            + "{}]}]}";

    private final PlainServer server = new PlainServer((request, connection, out) -> PlainServer.json(
            out,
            200,
            request.method().equals("POST") ? REGISTERED : request.path().contains("history") ? HISTORY : GROUPS));
    private final ConnectClient connect = ConnectClient.builder(
                    Environment.custom(server.loginBase(), server.loginBase().resolve("/capi")))
            .tokenProvider(timeLeft -> AccessToken.of("a-token-of-usual-length-0123456789"))
            .build();

    @AfterEach
    void close() {
        connect.close();
        server.close();
    }

    @Test
    void aSmallGetAllocatesNoMoreThanItDid() {
        assertThat(bytesPerCall(() -> connect.consent().listGroups("NAV"), 3000))
                .isBetween(MOST_FOR_A_SMALL_GET / 2, MOST_FOR_A_SMALL_GET);
    }

    @Test
    void aSmallPostAllocatesNoMoreThanItDid() {
        ConsentEvent event = ConsentEvent.accept()
                .consent(1234)
                .subject(Subject.connect("12345"))
                .source("Selfservice")
                .build();
        assertThat(bytesPerCall(() -> connect.consent().register(event), 3000))
                .isBetween(MOST_FOR_A_SMALL_POST / 2, MOST_FOR_A_SMALL_POST);
    }

    @Test
    void anEventOfALargeAnswerAllocatesNoMoreThanItDid() {
        Subject subject = Subject.connect("12345");
        assertThat(bytesPerCall(() -> connect.consent().listEventHistory("NAV", subject), 40) / EVENTS)
                .isBetween(MOST_FOR_AN_EVENT / 2, MOST_FOR_AN_EVENT);
    }

    /** The median of some rounds, after the code has been compiled: the compiler leaves some allocations out. */
    private static long bytesPerCall(Runnable call, int calls) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long[] rounds = LongStream.range(0, 7)
                .map(round -> {
                    long before = threads.getThreadAllocatedBytes(
                            Thread.currentThread().getId());
                    for (int i = 0; i < calls; i++) {
                        call.run();
                    }
                    long after = threads.getThreadAllocatedBytes(
                            Thread.currentThread().getId());
                    return (after - before) / calls;
                })
                .skip(2)
                .sorted()
                .toArray();
        return rounds[rounds.length / 2];
    }
}
