package io.github.connectclient.auth;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.github.connectclient.ConnectAuthException;
import io.github.connectclient.ConnectAuthException.Reason;
import io.github.connectclient.support.CapturedLog;
import java.util.ArrayList;
import java.util.List;
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

    @Test
    void aGrantIsSavedWhenTheStoreAnswersAgainWithPausesThatGrow() {
        kept.save(KEY, OLD);
        failures = 7;
        UnsavedGrants unsaved = new UnsavedGrants(store, Runnable::run, pauses::add);
        try (CapturedLog log = new CapturedLog(UnsavedGrants.class.getName(), Level.TRACE)) {
            unsaved.keep(KEY, OLD, NEW);
            assertThat(log.lines())
                    .singleElement()
                    .asString()
                    .startsWith("WARN ")
                    .doesNotContain("planted");
        }

        assertThat(kept.find(KEY)).isEqualTo(NEW);
        assertThat(unsaved.find(KEY)).isNull();
        assertThat(pauses).containsExactly(100L, 200L, 400L, 800L, 1600L, 2000L, 2000L, 2000L);
    }

    @Test
    void aGrantOfASessionThatHasEndedOrThatAnotherNodeRenewedIsDropped() {
        Grant others = new Grant(AccessToken.of("others"), null);
        UnsavedGrants unsaved = new UnsavedGrants(store, Runnable::run, pauses::add);
        unsaved.keep(KEY, OLD, NEW);
        assertThat(kept.find(KEY)).isNull();
        assertThat(unsaved.find(KEY)).isNull();

        kept.save(KEY, others);
        unsaved.keep(KEY, OLD, NEW);
        assertThat(kept.find(KEY)).isEqualTo(others);
        assertThat(unsaved.find(KEY)).isNull();
    }

    @Test
    void aSessionThatEndsWhileItsGrantWaitsIsLeftAlone() {
        kept.save(KEY, OLD);
        List<UnsavedGrants> itself = new ArrayList<>();
        UnsavedGrants unsaved = new UnsavedGrants(store, Runnable::run, millis -> {
            pauses.add(millis);
            if (pauses.size() == 2) {
                itself.get(0).forget(KEY);
            }
        });
        itself.add(unsaved);
        failures = 100;
        unsaved.keep(KEY, OLD, NEW);

        assertThat(kept.find(KEY)).isEqualTo(OLD);
        assertThat(pauses).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void closingMakesOneMoreTryAtOnce() {
        kept.save(KEY, OLD);
        UnsavedGrants unsaved = new UnsavedGrants(store, Runnable::run, millis -> {
            throw new InterruptedException();
        });
        unsaved.keep(KEY, OLD, NEW);

        assertThat(kept.find(KEY)).isEqualTo(NEW);
    }

    @Test
    void aGrantLostByClosingIsAnErrorInTheLog() {
        kept.save(KEY, OLD);
        failures = 1;
        try (CapturedLog log = new CapturedLog(UnsavedGrants.class.getName(), Level.ERROR)) {
            new UnsavedGrants(store, Runnable::run, millis -> {
                        throw new InterruptedException();
                    })
                    .keep(KEY, OLD, NEW);
            new UnsavedGrants(
                            store,
                            work -> {
                                throw new IllegalStateException("closed");
                            },
                            pauses::add)
                    .keep(KEY, OLD, NEW);
            assertThat(log.lines())
                    .hasSize(2)
                    .allSatisfy(line -> assertThat(line)
                            .contains("may have to log in again")
                            .doesNotContain("planted"));
        }
    }
}
