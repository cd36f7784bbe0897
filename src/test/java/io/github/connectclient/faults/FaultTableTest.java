package io.github.connectclient.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.connectclient.ConnectException;
import io.github.connectclient.ConnectTransportException;
import io.github.connectclient.support.Everything;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Makes every fault on a real socket, checks what must hold of each, and compares how the calls ended with the table of
 * failures.md. Some at a time, because most of it is waiting; a call that on a busy machine is told late, or ends otherwise than
 * the page says, gets one more chance alone.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultTableTest {
    private static final Path PAGE = Path.of("src/site/markdown/failures.md");
    private static final int AT_A_TIME = Boolean.getBoolean("failures.write") ? 2 : 10;

    @AutoClose
    private final FaultyServer elsewhere = new FaultyServer(AnswerFaults::good);

    private final ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME);
    private final List<FutureTask<Outcome>> alone = new ArrayList<>();
    private final Map<Fault, Map<Kind, Future<Outcome>>> running = new LinkedHashMap<>();
    private final Map<String, List<Fault>> sections = new LinkedHashMap<>();
    private final Map<Fault, Map<Kind, Outcome>> outcomes = new LinkedHashMap<>();

    @BeforeAll
    void makeAllFaults() throws Exception {
        sections.put("The connection", ConnectionFaults.all());
        sections.put("The answer", AnswerFaults.all());
        sections.put("TLS", TlsFaults.all());
        sections.put("Proxies", ProxyFaults.all());
        sections.put("Redirects", Redirects.all(elsewhere));
        sections.put("HTTP/2", Http2Faults.all());
        sections.put("The token endpoint", TokenFaults.all(elsewhere));
        for (Kind kind : List.of(Kind.GET, Kind.POST)) {
            new Fault("none", AnswerFaults::good).happensTo(kind); // classes are loaded on nobody's deadline
        }
        sections.values().forEach(faults -> faults.forEach(this::begin));
        threads.shutdown();
        assertThat(threads.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
        alone.forEach(Runnable::run);
        for (Map.Entry<Fault, Map<Kind, Future<Outcome>>> fault : running.entrySet()) {
            Map<Kind, Outcome> calls = new LinkedHashMap<>();
            for (Map.Entry<Kind, Future<Outcome>> call : fault.getValue().entrySet()) {
                calls.put(call.getKey(), call.getValue().get());
            }
            outcomes.put(fault.getKey(), calls);
        }
        List<String> page = Files.readAllLines(PAGE);
        outcomes.forEach((fault, calls) -> calls.replaceAll((kind, outcome) ->
                outcome.isToldInTime() && isAsWritten(page, fault, kind, outcome) ? outcome : fault.happensTo(kind)));
    }

    private void begin(Fault fault) {
        Map<Kind, Future<Outcome>> calls = new LinkedHashMap<>();
        for (Kind kind : fault.kinds()) {
            FutureTask<Outcome> task = new FutureTask<>(() -> fault.happensTo(kind));
            calls.put(kind, task);
            if (fault.isHeavy()) {
                alone.add(task);
            } else {
                threads.execute(task);
            }
        }
        running.put(fault, calls);
    }

    private static boolean isAsWritten(List<String> page, Fault fault, Kind kind, Outcome outcome) {
        String cells = outcome.cells(fault.label == null);
        return page.stream()
                .anyMatch(line -> line.contains(fault.name) && line.contains(kind.title) && line.contains(cells));
    }

    @Test
    void everyCallerIsToldByTheDeadlineAndATenth() {
        forAll((fault, kind, outcome) -> assertThat(outcome.isToldInTime())
                .as("told after %s of %s", outcome.elapsed(), outcome.deadline())
                .isTrue());
    }

    @Test
    void everyFailureIsAConnectException() {
        forAll((fault, kind, outcome) -> {
            if (outcome.failure() != null) {
                assertThat(outcome.failure()).isInstanceOf(ConnectException.class);
            }
        });
    }

    @Test
    void noWritingCallReachesTheServerTwice() {
        forAll((fault, kind, outcome) -> {
            if (kind.writes() && !fault.name.contains("HTTP/2")) {
                assertThat(outcome.requests()).isLessThanOrEqualTo(fault.callers());
            }
        });
    }

    @Test
    void notProcessedIsSaidOnlyWhereTheServerSawNothing() {
        forAll((fault, kind, outcome) -> {
            if (outcome.failure() instanceof ConnectTransportException && !outcome.mayHaveBeenProcessed()) {
                boolean saidByHttp2 = fault.name.contains("excludes") || fault.name.contains("REFUSED");
                assertThat(saidByHttp2 ? 0 : outcome.requests()).isZero();
            }
        });
    }

    @Test
    void aRefreshTokenIsSentOnce() {
        forAll((fault, kind, outcome) -> {
            if (kind == Kind.REFRESH) {
                assertThat(outcome.tokenRequests()).isLessThanOrEqualTo(1);
            }
        });
    }

    @Test
    void nobodyElseSeesAnything() {
        assertThat(elsewhere.connections()).isZero();
    }

    @Test
    void noFailureHoldsTokenOrSecret() {
        forAll((fault, kind, outcome) -> {
            if (outcome.failure() != null) {
                assertThat(Everything.of(outcome.failure())).doesNotContain(Fault.TOKEN, Fault.SECRET);
            }
        });
    }

    @Test
    void theTableIsUpToDate() throws Exception {
        FailureTable table = new FailureTable();
        sections.forEach((title, faults) -> {
            Map<Fault, Map<Kind, Outcome>> ofSection = new LinkedHashMap<>();
            faults.forEach(fault -> ofSection.put(fault, outcomes.get(fault)));
            table.section(title, ofSection);
        });
        String page = Files.readString(PAGE);
        if (Boolean.getBoolean("failures.write")) {
            Files.writeString(PAGE, table.into(page));
        }
        assertThat(PAGE)
                .as("run mvn test -Dtest=FaultTableTest -Dfailures.write=true")
                .hasContent(table.into(page));
    }

    private void forAll(Check check) {
        outcomes.forEach((fault, calls) -> calls.forEach((kind, outcome) -> {
            try {
                check.of(fault, kind, outcome);
            } catch (AssertionError e) {
                throw new AssertionError(fault + ", " + kind + ": " + e.getMessage(), outcome.failure());
            }
        }));
    }

    @FunctionalInterface
    private interface Check {
        void of(Fault fault, Kind kind, Outcome outcome);
    }
}
