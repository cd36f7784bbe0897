package io.github.connectclient.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.connectclient.support.MutableClock;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SandboxBudgetTest {
    private final MutableClock clock = new MutableClock();

    private CallAllowance allowance(Consumer<CallLimits> choices) {
        CallLimits limits = new CallLimits();
        choices.accept(limits);
        return new CallAllowance(clock, limits);
    }

    @Test
    void unlessEnforcedNothingIsRefused() {
        CallAllowance allowance = allowance(limits -> {});
        assertThat(taken(allowance, 2001)).isEqualTo(2001);
        assertThat(allowance.arrive().remaining()).isZero();
    }

    @Test
    void eachWindowRefusesWhatIsTooMuchAndTheLongestIsAnnounced() {
        CallAllowance allowance = allowance(limits -> {
            limits.add(3, Duration.ofSeconds(1));
            limits.add(5, Duration.ofSeconds(10));
        });
        assertThat(taken(allowance, 4)).isEqualTo(3);
        clock.advance(Duration.ofSeconds(1));
        assertThat(taken(allowance, 4)).isEqualTo(2);
        CallAllowance.Standing standing = allowance.arrive();
        assertThat(standing).isEqualTo(new CallAllowance.Standing(true, 0, Duration.ofSeconds(9)));
        assertThat(standing.stamp(Answer.text(429, "text/plain", "")).headers())
                .containsEntry("X-RateLimit-Remaining", "0")
                .containsEntry("X-RateLimit-Reset", "9");
        clock.advance(Duration.ofSeconds(9));
        assertThat(allowance.arrive()).isEqualTo(new CallAllowance.Standing(false, 4, Duration.ofSeconds(10)));
    }

    @Test
    void aSlidingWindowGivesPlacesBackOneByOne() {
        CallAllowance allowance = allowance(limits -> {
            limits.add(2, Duration.ofSeconds(1));
            limits.slide();
        });
        assertThat(taken(allowance, 1)).isEqualTo(1);
        clock.advance(Duration.ofMillis(600));
        assertThat(taken(allowance, 1)).isEqualTo(1);
        clock.advance(Duration.ofMillis(500));
        assertThat(taken(allowance, 2)).isEqualTo(1);
    }

    @Test
    void aRefusedCallIsAnsweredLikeTheService() throws Exception {
        try (ConnectSandbox sandbox =
                ConnectSandbox.start(settings -> settings.clock(clock).enforceBudget(1, Duration.ofSeconds(60)))) {
            Caller caller = new Caller(sandbox);
            assertThat(caller.get("/v1/client/nowhere", "none").status()).isEqualTo(404);
            Caller.Reply refused = caller.get("/v1/client/nowhere", "none");
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.headers()).containsEntry("x-ratelimit-reset", "60");
            assertThat(refused.json().path("exceptionType").asText()).isEqualTo("RateLimitException");
        }
    }

    @Test
    void aBudgetHasBounds() {
        SandboxSettings settings = new SandboxSettings();
        assertThatThrownBy(() -> settings.enforceBudget(0, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> settings.enforceBudget(1, Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    private static long taken(CallAllowance allowance, int calls) {
        return IntStream.range(0, calls)
                .filter(i -> !allowance.arrive().isTooMany())
                .count();
    }
}
