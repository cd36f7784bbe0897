package io.github.connectclient.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ch.qos.logback.classic.Level;
import io.github.connectclient.Operation;
import io.github.connectclient.support.CapturedLog;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathsTest {
    private static final String SHIPPED = "/v1/customer/{a}/{b}";

    @AutoClose
    private final CapturedLog log = new CapturedLog("io.github.connectclient", Level.WARN);

    @Test
    void anOperationHasThePathItWasShippedWith() {
        Operation operation = Operation.documented("List things", "GET", SHIPPED);
        assertThat(new Paths(Map.of()).of(operation)).hasToString(SHIPPED);
        assertThat(log.lines()).isEmpty();
    }

    @Test
    void theCallersPathReplacesTheShippedOneForThisOperationOnly() {
        Operation operation = Operation.derived("List things", "GET", SHIPPED);
        Operation twin = Operation.derived("List things", "GET", SHIPPED);
        Paths paths = new Paths(Map.of(operation, "/v2/things/{a}/{b}"));
        assertThat(paths.of(operation)).hasToString("/v2/things/{a}/{b}").isSameAs(paths.of(operation));
        assertThat(paths.of(twin)).hasToString(SHIPPED);
    }

    @Test
    void aGuessedPathIsToldOnceWhenFirstUsed() {
        Operation guess = Operation.guessed("List groups", "GET", SHIPPED);
        Paths paths = new Paths(Map.of());
        assertThat(log.lines()).isEmpty();
        paths.of(guess);
        paths.of(guess);
        assertThat(log.lines())
                .containsExactly(
                        "WARN The path of \"List groups\" is a guess, GET /v1/customer/{a}/{b}: replace it with"
                                + " builder.path(...) if it is wrong");
    }

    /** Many operations, so that threads meet at some of them. */
    @Test
    void aGuessedPathIsToldOnceWhenManyThreadsUseItFirst() throws InterruptedException {
        List<Operation> guesses = Stream.generate(() -> Operation.guessed("List groups", "GET", SHIPPED))
                .limit(2_000)
                .toList();
        Paths paths = new Paths(Map.of());
        List<Thread> threads = Stream.generate(() -> new Thread(() -> guesses.forEach(paths::of)))
                .limit(4)
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(log.lines()).hasSize(guesses.size());
    }

    @Test
    void aGuessThatTheCallerReplacedIsNotTold() {
        Operation guess = Operation.guessed("List groups", "GET", SHIPPED);
        new Paths(Map.of(guess, "/v2/{a}/{b}")).of(guess);
        assertThat(log.lines()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/v1/customer/{a}", "/v1/customer/{b}/{a}", "/v1/customer/{a}/{b}/{c}", "/v1/customer"})
    void aReplacementTakesTheSameValuesInTheSameOrder(String replacement) {
        Operation operation = Operation.guessed("List things", "GET", SHIPPED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Paths.checked(operation, replacement))
                .withMessageStartingWith("the path of \"List things\" must hold, in this order, [a, b], was [");
    }

    @Test
    void aReplacementServesTheSameKindOfCaller() {
        Operation ofUsers = Operation.guessed("List things", "GET", SHIPPED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Paths.checked(ofUsers, "/v1/client/{a}/{b}"))
                .withMessage("the path of \"List things\" must be one for mode USER");
        Operation ofClients = Operation.guessed("List things", "GET", "/v1/client/{a}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Paths.checked(ofClients, "/v1/{a}"))
                .withMessage("the path of \"List things\" must be one for mode CLIENT");
    }

    @Test
    void aReplacementIsATemplate() {
        Operation operation = Operation.guessed("List things", "GET", SHIPPED);
        assertThatIllegalArgumentException().isThrownBy(() -> Paths.checked(operation, "/v1/{a}/{b}?all=true"));
        assertThat(Paths.checked(operation, "/v3/other/{a}/of/{b}")).isEqualTo("/v3/other/{a}/of/{b}");
    }
}
