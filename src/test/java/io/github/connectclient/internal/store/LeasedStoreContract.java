package io.github.connectclient.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import io.github.connectclient.ConnectAuthException;
import io.github.connectclient.ConnectAuthException.Reason;
import io.github.connectclient.auth.Grant;
import io.github.connectclient.auth.TokenEncryption;
import io.github.connectclient.auth.TokenStore;
import io.github.connectclient.support.CapturedLog;
import io.github.connectclient.support.Crowd;
import io.github.connectclient.support.Everything;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What stores outside this process promise besides: leases between nodes, and secrets at rest. */
public abstract class LeasedStoreContract extends TokenStoreContract {
    private static final byte[] OLD_KEY = bytes(16, 1);
    private static final byte[] NEW_KEY = bytes(32, 2);
    private static final TokenEncryption OLD = TokenEncryption.aesGcm("old", OLD_KEY);
    private static final TokenEncryption NEW = TokenEncryption.aesGcm("new", NEW_KEY);

    /** A store as another node would make it. */
    protected abstract TokenStore another();

    /** A store with a key over the same data. */
    protected abstract TokenStore encrypted(TokenEncryption encryption);

    /** A store whose leases last so long. */
    protected abstract TokenStore leasing(Duration lease);

    /** The leases below the store. */
    protected abstract Leases leases();

    /** All that an administrator of the store can see. */
    protected abstract List<String> dump();

    /** What is kept of a session, without stamps. */
    protected abstract String content(String storedKey);

    /** Changes what is kept of a session. */
    protected abstract void plant(String storedKey, String content);

    /** Takes the store down. */
    protected abstract void stop() throws Exception;

    /** Brings it back. */
    protected abstract void restart() throws Exception;

    private static byte[] bytes(int length, int value) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    @Test
    void renewalsOfTwoNodesNeverOverlap() {
        List<TokenStore> nodes = List.of(another(), another());
        AtomicInteger next = new AtomicInteger();
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        nodes.get(0).save(key, grant("0"));
        Crowd<Boolean> crowd = new Crowd<>(16, () -> {
            TokenStore node = nodes.get(next.getAndIncrement() % 2);
            return node.<Boolean>exclusively(key, TIME, () -> {
                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                Grant grant = Objects.requireNonNull(node.find(key));
                int uses = Integer.parseInt(grant.accessToken().value().substring("access-".length()));
                boolean replaced = node.replace(key, grant, grant("" + (uses + 1)));
                running.decrementAndGet();
                return replaced;
            });
        });

        assertThat(crowd.go().results()).containsOnly(true);
        assertThat(most).hasValue(1);
        assertThat(store().find(key)).isEqualTo(grant("16"));
    }

    @Test
    void aNodeThatDiedBlocksASessionOnlyUntilItsLeaseLapses() {
        assertThat(leases().take(StoredKey.of(key), "died", Duration.ofMillis(250)))
                .isEqualTo(Leases.Taken.FREE);
        TokenStore store = leasing(Duration.ofSeconds(1)); // the grace after a lapse is part of it
        assertThatThrownBy(() -> store.exclusively(key, Duration.ZERO, () -> "in"))
                .hasMessageContaining("another node");
        try (CapturedLog log = new CapturedLog(Renewals.class.getName(), Level.WARN)) {
            assertThat(store.<String>exclusively(key, TIME, () -> "in")).isEqualTo("in");
            assertThat(log.lines())
                    .singleElement()
                    .asString()
                    .contains("cut off")
                    .doesNotContain(key);
        }
        assertThat(leases().prolong(StoredKey.of(key), "died", TIME)).isFalse();
        try (CapturedLog log = new CapturedLog(Renewals.class.getName(), Level.WARN)) {
            assertThat(store.<String>exclusively(key, TIME, () -> "again")).isEqualTo("again");
            assertThat(log.lines()).isEmpty();
        }
    }

    @Test
    void oneOfManyTakesOverALapsedLease() {
        leases().take(StoredKey.of(key), "died", Duration.ZERO);
        AtomicInteger holders = new AtomicInteger();
        Crowd<Leases.Taken> crowd =
                new Crowd<>(16, () -> leases().take(StoredKey.of(key), "node-" + holders.incrementAndGet(), TIME));
        List<Leases.Taken> taken = crowd.go().results();
        assertThat(taken).filteredOn(one -> one == Leases.Taken.LAPSED).hasSize(1);
        assertThat(taken).filteredOn(one -> one == Leases.Taken.FREE).isEmpty();
    }

    @Test
    void onlyTheHolderProlongsALeaseOrGivesItBack() {
        String storedKey = StoredKey.of(key);
        leases().take(storedKey, "holder", TIME);
        assertThat(leases().prolong(storedKey, "other", TIME)).isFalse();
        leases().giveBack(storedKey, "other");
        assertThat(leases().take(storedKey, "other", TIME)).isEqualTo(Leases.Taken.NO);
        assertThat(leases().prolong(storedKey, "holder", TIME)).isTrue();
        leases().giveBack(storedKey, "holder");
        assertThat(leases().prolong(storedKey, "holder", TIME)).isFalse();
        assertThat(leases().take(storedKey, "other", TIME)).isEqualTo(Leases.Taken.FREE);
    }

    @Test
    void aRenewalThatTakesLongKeepsItsLease() {
        Duration lease = Duration.ofMillis(240);
        CountingLeases counting = new CountingLeases(leases(), 5);
        String answer = new Renewals(counting, lease).exclusively(StoredKey.of(key), TIME, () -> {
            await(counting.prolonged); // five thirds of the lease
            return leases().take(StoredKey.of(key), "other", lease).toString();
        });
        assertThat(answer).isEqualTo("NO");
        assertThat(leases().take(StoredKey.of(key), "other", lease)).isEqualTo(Leases.Taken.FREE);
    }

    @Test
    void aNewKeyWritesAndTheOldOneStillReads() {
        encrypted(OLD).save(key, ONE);
        TokenStore both = encrypted(NEW.alsoReading("old", OLD_KEY));
        assertThat(both.find(key)).isEqualTo(ONE);
        assertThat(both.replace(key, ONE, TWO)).isTrue();
        assertThat(encrypted(NEW).find(key)).isEqualTo(TWO);
        assertStoreFailure(() -> encrypted(OLD).find(key), "key \"new\"");
        assertStoreFailure(() -> encrypted(OLD).replace(key, TWO, ONE), "key \"new\"");
    }

    @Test
    void aStoreThatGetsAKeyLaterReadsWhatWasThereIfItIsTold() {
        store().save(key, ONE);
        assertStoreFailure(() -> encrypted(NEW).find(key), "not encrypted");
        assertThat(encrypted(NEW.readingUnencrypted()).replace(key, ONE, TWO)).isTrue();
        assertThat(encrypted(NEW).find(key)).isEqualTo(TWO);
        assertStoreFailure(() -> store().find(key), "was given no key");
    }

    @Test
    void whatWasChangedOrMovedIsAFailureAndNoLostSession() {
        TokenStore store = encrypted(NEW);
        store.save(key, ONE);
        store.save(key + "2", TWO);
        String mine = content(StoredKey.of(key));
        plant(StoredKey.of(key), content(StoredKey.of(key + "2")));
        assertStoreFailure(() -> store.find(key), "cannot be decrypted");
        int middle = mine.length() / 2;
        char other = mine.charAt(middle) == 'A' ? 'B' : 'A';
        plant(StoredKey.of(key), mine.substring(0, middle) + other + mine.substring(middle + 1));
        assertStoreFailure(() -> store.find(key), "cannot be decrypted");
        plant(StoredKey.of(key), "v1.new.");
        assertStoreFailure(() -> store.find(key), "cannot be decrypted");
        plant(StoredKey.of(key), mine);
        assertThat(store.find(key)).isEqualTo(ONE);
        plant(StoredKey.of(key), "{\"access_token\":\"secret-content");
        assertStoreFailure(() -> store().find(key), "cannot be read");
    }

    @Test
    void nothingSecretCanBeSeenInTheStore() {
        TokenStore store = encrypted(NEW);
        Grant planted = grant("planted");
        store.save(key, planted);
        store.replace(key, planted, grant("planted-too"));
        List<String> seen = store.<List<String>>exclusively(key, TIME, this::dump);
        assertThat(String.join("\n", seen)).contains("v1.new.").doesNotContain(key, "planted");
        assertThat(seen)
                .filteredOn(line -> line.contains(StoredKey.of(key)))
                .hasSize(2)
                .noneMatch(line -> line.contains("token"));
    }

    @Test
    void failsWhileItIsDownAndWorksAfterwards() throws Exception {
        TokenStore store = withoutPool();
        store.save(key, ONE);
        stop();
        try {
            assertThatThrownBy(() -> store.find(key)).isInstanceOf(RuntimeException.class);
            assertThatThrownBy(() -> store.replace(key, ONE, TWO)).isInstanceOf(RuntimeException.class);
            assertThatThrownBy(() -> store.exclusively(key, TIME, () -> "in")).isInstanceOf(RuntimeException.class);
        } finally {
            restart();
        }
        TokenStore later = withoutPool();
        later.save(key, TWO);
        assertThat(later.<Grant>exclusively(key, TIME, () -> later.find(key))).isEqualTo(TWO);
    }

    /** A pool would wait for a connection while the store is down. */
    protected TokenStore withoutPool() {
        return store();
    }

    private static void assertStoreFailure(ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(ConnectAuthException.class, e -> {
                    assertThat(e.reason()).isEqualTo(Reason.STORE_UNAVAILABLE);
                    assertThat(Everything.of(e)).doesNotContain("refresh-", "access-", "secret-content");
                })
                .hasMessageContaining(message);
    }

    /** Leases, and when they were prolonged so many times. */
    private static final class CountingLeases implements Leases {
        private final Leases leases;
        private final CountDownLatch prolonged;

        CountingLeases(Leases leases, int times) {
            this.leases = leases;
            this.prolonged = new CountDownLatch(times);
        }

        @Override
        public Taken take(String storedKey, String holder, Duration lease) {
            return leases.take(storedKey, holder, lease);
        }

        @Override
        public boolean prolong(String storedKey, String holder, Duration lease) {
            boolean held = leases.prolong(storedKey, holder, lease);
            prolonged.countDown();
            return held;
        }

        @Override
        public void giveBack(String storedKey, String holder) {
            leases.giveBack(storedKey, holder);
        }
    }
}
