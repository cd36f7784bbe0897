package io.github.connectclient.auth;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.github.connectclient.ConnectAuthException;
import io.github.connectclient.ConnectAuthException.Reason;
import io.github.connectclient.support.CapturedLog;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UnsavedGrantsTest {
    private static final String KEY = "planted-key";
    private static final Grant OLD = new Grant(AccessToken.of("planted-access-0"), "planted-refresh-0");
    private static final Grant NEW = new Grant(AccessToken.of("planted-access-1"), "planted-refresh-1");

    private final TokenStore kept = TokenStore.inMemory();
    private final List<Long> pauses = new ArrayList<>();
    private int failures;

    private final TokenStore store = new DelegatingStore(kept) {
        @Override
        public boolean replace(String key, Grant expected, Grant renewed) {
            if (failures-- > 0) {
                throw new ConnectAuthException(Reason.STORE_UNAVAILABLE, "down");
            }
            return super.replace(key, expected, renewed);
        }
    };

    @AfterEach
    void forgetInterrupts() {
        Thread.interrupted();
    }

    @Test
    void aStoreThatFailsInPassingIsAskedAgainAtOnce() {
        kept.save(KEY, OLD);
        failures = 4;
        UnsavedGrants unsaved = new UnsavedGrants(store, this::notInTheBackground, pauses::add);

        assertThat(unsaved.replace(KEY, OLD, NEW)).isTrue();
        assertThat(kept.find(KEY)).isEqualTo(NEW);
        assertThat(pauses).containsExactly(100L, 200L, 400L, 500L);
    }

    @Test
    void aGrantIsSavedInTheBackgroundWhenTheStoreAnswersAgain() {
        kept.save(KEY, OLD);
        failures = 7;
        UnsavedGrants unsaved = new UnsavedGrants(store, Runnable::run, pauses::add);
        try (CapturedLog log = new CapturedLog(UnsavedGrants.class.getName(), Level.TRACE)) {
            assertThat(unsaved.replace(KEY, OLD, NEW)).isTrue();
            assertThat(log.lines())
                    .singleElement()
                    .asString()
                    .startsWith("WARN ")
                    .doesNotContain("planted");
        }

        assertThat(kept.find(KEY)).isEqualTo(NEW);
        assertThat(unsaved.find(KEY)).isNull();
        assertThat(pauses).containsExactly(100L, 200L, 400L, 500L, 100L, 200L, 400L);
    }

    @Test
    void aGrantThatWaitsIsThereForThisNode() {
        failures = 100;
        UnsavedGrants unsaved = new UnsavedGrants(store, work -> {}, pauses::add);
        unsaved.replace(KEY, OLD, NEW);
        assertThat(unsaved.find(KEY)).isEqualTo(NEW);

        kept.save(KEY, OLD);
        failures = 0;
        unsaved.save(KEY);
        assertThat(kept.find(KEY)).isEqualTo(NEW);
        assertThat(unsaved.find(KEY)).isNull();
    }

    @Test
    void aGrantOfASessionThatHasEndedOrThatAnotherNodeRenewedIsDropped() {
        Grant others = new Grant(AccessToken.of("others"), null);
        UnsavedGrants unsaved = new UnsavedGrants(store, Runnable::run, pauses::add);
        assertThat(unsaved.replace(KEY, OLD, NEW)).isFalse();
        failures = 5;
        unsaved.replace(KEY, OLD, NEW);
        assertThat(kept.find(KEY)).isNull();
        assertThat(unsaved.find(KEY)).isNull();

        kept.save(KEY, others);
        failures = 5;
        unsaved.replace(KEY, OLD, NEW);
        assertThat(kept.find(KEY)).isEqualTo(others);
        assertThat(unsaved.find(KEY)).isNull();
    }

    @Test
    void aSessionThatEndsWhileItsGrantWaitsIsLeftAlone() {
        kept.save(KEY, OLD);
        failures = 100;
        AtomicReference<UnsavedGrants> itself = new AtomicReference<>();
        itself.set(new UnsavedGrants(store, Runnable::run, millis -> {
            pauses.add(millis);
            if (pauses.size() == 6) {
                itself.get().forget(KEY);
            }
        }));
        itself.get().replace(KEY, OLD, NEW);

        assertThat(kept.find(KEY)).isEqualTo(OLD);
        assertThat(pauses).hasSizeLessThanOrEqualTo(7);
    }

    @Test
    void closingMakesOneMoreTryAtOnce() {
        kept.save(KEY, OLD);
        failures = 1;
        UnsavedGrants unsaved = new UnsavedGrants(store, this::notInTheBackground, UnsavedGrantsTest::interrupted);

        assertThat(unsaved.replace(KEY, OLD, NEW)).isTrue();
        assertThat(kept.find(KEY)).isEqualTo(NEW);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void aGrantLostByClosingIsAnErrorInTheLog() {
        kept.save(KEY, OLD);
        failures = 100;
        try (CapturedLog log = new CapturedLog(UnsavedGrants.class.getName(), Level.ERROR)) {
            new UnsavedGrants(store, Runnable::run, UnsavedGrantsTest::interrupted).replace(KEY, OLD, NEW);
            assertThat(log.lines())
                    .singleElement()
                    .asString()
                    .contains("may have to log in again")
                    .doesNotContain("planted");
        }
    }

    @Test
    void aClientThatIsBeingClosedSavesOnTheThreadThatRenewed() {
        kept.save(KEY, OLD);
        failures = 6;
        UnsavedGrants unsaved = new UnsavedGrants(
                store,
                work -> {
                    throw new IllegalStateException("closed");
                },
                pauses::add);
        unsaved.replace(KEY, OLD, NEW);

        assertThat(kept.find(KEY)).isEqualTo(NEW);
    }

    private static void interrupted(long millis) throws InterruptedException {
        throw new InterruptedException("closing");
    }

    private void notInTheBackground(Runnable work) {
        throw new AssertionError("nothing is left to do later");
    }
}
