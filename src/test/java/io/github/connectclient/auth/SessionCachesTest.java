package io.github.connectclient.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.connectclient.support.MutableClock;
import java.lang.ref.Reference;
import java.lang.reflect.Field;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SessionCachesTest {
    private final MutableClock clock = new MutableClock();
    private final AtomicInteger made = new AtomicInteger();
    private final SessionCaches caches = new SessionCaches(
            key -> {
                made.incrementAndGet();
                return new TokenCache(before -> SourcedToken.fetched(AccessToken.of(key)), clock, Runnable::run);
            },
            3);

    @Test
    void aSessionHasOneCacheForAsLongAsSomebodyHoldsIt() {
        TokenCache cache = caches.of("one");

        assertThat(caches.of("one")).isSameAs(cache);
        assertThat(made).as("caches made").hasValue(1);
        assertThat(caches.find("one")).isSameAs(cache);
        assertThat(caches.of("two")).isNotSameAs(cache);
        assertThat(caches.find("three")).isNull();
    }

    @Test
    void cachesOfSessionsThatNobodyHoldsAreForgotten() throws Exception {
        for (int i = 0; i < 100; i++) {
            caches.of("key-" + i);
        }
        assertThat(caches.size()).isEqualTo(100);
        references().values().forEach(Reference::enqueue); // what the collector does

        caches.of("another");
        assertThat(caches.size()).isEqualTo(1);
    }

    @Test
    void aCacheMadeAnewIsNotForgottenWithItsForerunner() throws Exception {
        caches.of("one");
        Reference<?> forerunner = references().get("one");
        forerunner.clear();
        TokenCache cache = caches.of("one");
        forerunner.enqueue();
        caches.of("two");

        assertThat(caches.find("one")).isSameAs(cache);
    }

    @Test
    void theCachesUsedLastAreHeldBetweenRequestsAndNoMore() throws Exception {
        List<String> keys = new ArrayList<>(List.of("one", "two", "three", "one", "four"));
        keys.forEach(caches::of);

        assertThat(usedLast().keySet()).map(Object::toString).containsExactly("three", "one", "four");
        caches.end("one");
        assertThat(usedLast().keySet()).map(Object::toString).containsExactly("three", "four");
        assertThat(caches.find("one")).isNull();
    }

    @Test
    void theCacheOfAnEndedSessionIsEmptied() {
        TokenCache cache = caches.of("one");
        cache.token(Duration.ofSeconds(1));
        assertThat(cache.hasGoodToken()).isTrue();
        caches.end("one");

        assertThat(cache.hasGoodToken()).isFalse();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Reference<?>> references() throws ReflectiveOperationException {
        return (Map<String, Reference<?>>) field("caches");
    }

    private Map<?, ?> usedLast() throws ReflectiveOperationException {
        return (Map<?, ?>) field("usedLast");
    }

    private Object field(String name) throws ReflectiveOperationException {
        Field field = SessionCaches.class.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(caches);
    }
}
