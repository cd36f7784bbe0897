package io.github.connectclient.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.connectclient.CallBudget;
import io.github.connectclient.ResponseInfo;
import io.github.connectclient.support.ManualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerBudgetTest {
    private static final Duration MINUTE = Duration.ofSeconds(60);

    private final ManualTime time = new ManualTime();
    private final ServerBudget budget = new ServerBudget(CallBudget.PUBLISHED, time);

    @Test
    void whatIsLeftIsGivenOutOnceAndThenCallersWaitForTheReset() {
        answered(budget.enter(), 200, "3", "40");
        List<SentCall> under = enter(3);
        assertThat(budget.enter()).isNull();
        time.pass(Duration.ofSeconds(1));
        answered(under.get(2), 200, "0", "39");
        assertThat(budget.closedFor()).isEqualTo(Duration.ofSeconds(39));
        time.pass(Duration.ofSeconds(39));
        assertThat(budget.closedFor()).isZero();
    }

    @Test
    void callsUnderWayAreTakenForNotYetCounted() {
        List<SentCall> under = enter(3);
        answered(under.get(0), 200, "2", "40");
        assertThat(budget.enter()).as("two may still be counted").isNull();
        assertThat(budget.closedFor()).isPositive().isLessThan(Duration.ofSeconds(1));
        answered(under.get(1), 200, "3", "40");
        assertThat(budget.enter()).as("one was counted already").isNotNull();
    }

    @Test
    void anEarlierAnswerThatComesLateDoesNotRaiseWhatIsLeft() {
        SentCall first = budget.enter();
        SentCall second = budget.enter();
        time.pass(Duration.ofMillis(10));
        answered(second, 200, "0", "40");
        answered(first, 200, "1", "40");
        assertThat(budget.closedFor()).isEqualTo(Duration.ofSeconds(40));
    }

    @Test
    void anAnswerHeldUpForSecondsDoesNotPassForAnotherWindow() {
        SentCall slow = budget.enter();
        time.pass(Duration.ofSeconds(9));
        answered(budget.enter(), 200, "0", "30");
        time.pass(Duration.ofSeconds(9));
        answered(slow, 200, "1500", "39");
        assertThat(budget.closedFor()).isEqualTo(Duration.ofSeconds(21));
    }

    @Test
    void anotherWindowRaisesWhatIsLeft() {
        answered(budget.enter(), 200, "1", "40");
        SentCall inTheNextWindow = budget.enter();
        answered(inTheNextWindow, 200, "1999", "60");
        assertThat(enter(20)).hasSize(20);
    }

    @Test
    void ofOneWindowTheEarliestResetIsBelieved() {
        answered(budget.enter(), 200, "1", "40");
        time.pass(Duration.ofMillis(900));
        answered(budget.enter(), 200, "0", "40");
        assertThat(budget.closedFor()).isEqualTo(Duration.ofMillis(39_100));
    }

    @Test
    void aRestOfTheLastWindowThatComesAfterItsResetHoldsNobodyUp() {
        answered(budget.enter(), 200, "1", "2");
        time.pass(Duration.ofMillis(1900));
        SentCall last = budget.enter();
        time.pass(Duration.ofMillis(200));
        answered(last, 200, "0", "1");
        assertThat(budget.closedFor()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "0, -",
                "-, 40",
                "-1, 40",
                "0, -5",
                "0, soon",
                "none, 40",
                "'', ''",
                "0, 0",
                "0, 1772366399",
                "99999999999999999999, 40",
                "0, 99999999999999999999",
                "0, 1.5"
            })
    void whatMakesNoSenseHoldsNobodyUp(String remaining, String reset) {
        answered(budget.enter(), 200, remaining, reset);
        assertThat(budget.closedFor()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"61", "86400", "999999999", "4102444800", "999999999999999"})
    void nobodyIsHeldUpForMoreThanAMinute(String reset) {
        answered(budget.enter(), 200, "0", reset);
        assertThat(budget.closedFor()).isEqualTo(MINUTE);
        time.pass(MINUTE);
        assertThat(budget.enter()).isNotNull();
    }

    @Test
    void aResetMayBeADate() {
        long end = ManualTime.START.plusSeconds(17).getEpochSecond();
        answered(budget.enter(), 200, "0", Long.toString(end));
        assertThat(budget.closedFor()).isEqualTo(Duration.ofSeconds(17));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "0, 40, -, 40000",
                "0, 40, 7, 7000",
                "1500, 40, -, 1000",
                "-, 40, -, 40000",
                "-, -, -, 1000",
                "0, 0, -, 100",
                "0, 40, 0, 100",
                "0, 90, -, 60000",
                "-, -, 3600, 60000",
                "-, -, 999999999999999, 60000",
                "x, y, z, 1000"
            })
    void aRefusalHoldsEverybodyUp(String remaining, String reset, String retryAfter, long millis) {
        SentCall call = budget.enter();
        SentCall other = budget.enter();
        budget.answered(call, answer(429, remaining, reset, retryAfter));
        answered(other, 200, "1500", "40");
        assertThat(budget.closedFor()).isEqualTo(Duration.ofMillis(millis));
        assertThat(budget.enter()).isNull();
    }

    @Test
    void aShorterRefusalDoesNotLiftALongerOne() {
        List<SentCall> calls = enter(2);
        budget.answered(calls.get(0), answer(429, null, null, "20"));
        budget.answered(calls.get(1), answer(429, null, null, "1"));
        assertThat(budget.closedFor()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void aCallThatMayHaveBeenCountedUsesUpAPlaceAndOneNeverSentDoesNot() {
        answered(budget.enter(), 200, "2", "40");
        budget.ended(budget.enter(), false);
        budget.ended(budget.enter(), true);
        assertThat(enter(5)).hasSize(1);
    }

    @Test
    void callsThatWereNeverSentNeverBlock() {
        answered(budget.enter(), 200, "500", "40");
        for (int i = 0; i < 3000; i++) {
            budget.ended(budget.enter(), false);
        }
        assertThat(budget.closedFor()).isZero();
    }

    /** A call is counted when it arrives; the ways there and back take at least {@code way}, and by chance more. */
    @ParameterizedTest
    @CsvSource({"0, 0, 95", "5, 10, 95", "30, 10, 95", "40, 100, 80", "0, 300, 60"})
    void noSecondAndNoMinuteHoldsMoreThanTheBudgetHoweverLongTheWaysTake(int way, int chance, int perSecond) {
        Random random = new Random(7);
        List<Long> counted = new ArrayList<>();
        NavigableMap<Long, List<SentCall>> answers = new TreeMap<>();
        for (long millis = 0; millis < 150_000; millis++) {
            answers.headMap(time.nanos(), true).values().forEach(calls -> calls.forEach(this::answeredSilently));
            answers.headMap(time.nanos(), true).clear();
            for (SentCall call = budget.enter(); call != null; call = budget.enter()) {
                long there = call.at() + (way + random.nextInt(chance + 1)) * 1_000_000L;
                counted.add(there);
                answers.computeIfAbsent(
                                there + (way + random.nextInt(chance + 1)) * 1_000_000L, at -> new ArrayList<>())
                        .add(call);
            }
            time.pass(Duration.ofMillis(1));
        }
        Collections.sort(counted);
        assertThat(most(counted, Duration.ofSeconds(1))).isLessThanOrEqualTo(100);
        assertThat(most(counted, MINUTE)).isLessThanOrEqualTo(2000);
        assertThat(counted).as("three minutes' worth").hasSize(3 * 1980);
        long end = Duration.ofSeconds(15).toNanos();
        assertThat(counted.stream().filter(at -> at < end).count()).isGreaterThan(15L * perSecond);
    }

    @Test
    void slowAnswersDoNotUseUpThePlacesOfASecond() {
        int sent = 0;
        for (int millis = 0; millis < 10_000; millis++) {
            while (budget.enter() != null) {
                sent++; // none is ever answered
            }
            time.pass(Duration.ofMillis(1));
        }
        assertThat(sent).isGreaterThan(600);
    }

    private void answeredSilently(SentCall call) {
        answered(call, 200, null, null);
    }

    private static int most(List<Long> times, Duration window) {
        int most = 0;
        int from = 0;
        for (int to = 0; to < times.size(); to++) {
            while (times.get(to) - times.get(from) >= window.toNanos()) {
                from++;
            }
            most = Math.max(most, to - from + 1);
        }
        return most;
    }

    private List<SentCall> enter(int calls) {
        List<SentCall> entered = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            SentCall call = budget.enter();
            if (call != null) {
                entered.add(call);
            }
        }
        return entered;
    }

    private void answered(SentCall call, int status, String remaining, String reset) {
        budget.answered(call, answer(status, remaining, reset, null));
    }

    private ResponseInfo answer(int status, String remaining, String reset, String retryAfter) {
        Map<String, List<String>> headers = new HashMap<>();
        put(headers, "x-ratelimit-remaining", remaining);
        put(headers, "x-ratelimit-reset", reset);
        put(headers, "retry-after", retryAfter);
        Exchange exchange = Exchanges.of("GET", time);
        return new ResponseInfo(exchange.operation(), exchange.template(), status, headers, 1, Duration.ofMillis(5));
    }

    private static void put(Map<String, List<String>> headers, String name, String value) {
        if (value != null) {
            headers.put(name, List.of(value));
        }
    }
}
