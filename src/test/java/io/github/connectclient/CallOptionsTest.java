package io.github.connectclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallOptionsTest {
    private final CallOptions defaults = CallOptions.DEFAULTS;

    @Test
    void aCallHasHalfAMinuteAndTwoRepetitionsUnlessSet() {
        assertThat(defaults.timeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(defaults.retries()).isEqualTo(2);
        assertThat(defaults.isRepeatable()).isFalse();
        assertThat(defaults.responseListener()).isNull();
    }

    @Test
    void eachStepSetsOneThingAndKeepsTheOthers() {
        Consumer<ResponseInfo> listener = info -> {};
        CallOptions all =
                defaults.timeout(Duration.ofSeconds(3)).retries(5).repeatable().onResponse(listener);
        assertAll(all, Duration.ofSeconds(3), 5, listener);
        assertAll(all.timeout(Duration.ofSeconds(4)), Duration.ofSeconds(4), 5, listener);
        assertAll(all.retries(6), Duration.ofSeconds(3), 6, listener);
        assertAll(all.repeatable(), Duration.ofSeconds(3), 5, listener);
        Consumer<ResponseInfo> other = info -> {};
        assertAll(all.onResponse(other), Duration.ofSeconds(3), 5, other);
        aCallHasHalfAMinuteAndTwoRepetitionsUnlessSet();
    }

    private static void assertAll(CallOptions options, Duration timeout, int retries, Consumer<ResponseInfo> listener) {
        assertThat(options.timeout()).isEqualTo(timeout);
        assertThat(options.retries()).isEqualTo(retries);
        assertThat(options.isRepeatable()).isTrue();
        assertThat(options.responseListener()).isSameAs(listener);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT-0.000000001S", "PT1H0.000000001S", "PT24H"})
    void aDeadlineOutOfBoundsIsRefused(Duration timeout) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> defaults.timeout(timeout))
                .withMessage("timeout must be more than 0 and at most 1 hour, was " + timeout);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0.000000001S", "PT1H"})
    void aDeadlineAtTheBoundsIsAccepted(Duration timeout) {
        assertThat(defaults.timeout(timeout).timeout()).isEqualTo(timeout);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 11, Integer.MAX_VALUE})
    void aNumberOfRepetitionsOutOfBoundsIsRefused(int retries) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> defaults.retries(retries))
                .withMessage("retries must be from 0 to 10, was " + retries);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10})
    void aNumberOfRepetitionsAtTheBoundsIsAccepted(int retries) {
        assertThat(defaults.retries(retries).retries()).isEqualTo(retries);
    }

    @Test
    void nothingIsUnsetWithNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> defaults.timeout(null))
                .withMessage("timeout");
        assertThatNullPointerException()
                .isThrownBy(() -> defaults.onResponse(null))
                .withMessage("listener");
    }

    @Test
    void itsTextTellsTheNumbers() {
        assertThat(defaults.onResponse(info -> {}))
                .hasToString("CallOptions[timeout=PT30S, retries=2, repeatable=false]");
    }
}
