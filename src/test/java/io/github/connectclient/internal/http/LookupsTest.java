package io.github.connectclient.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.connectclient.support.CallingThread;
import io.github.connectclient.support.Crowd;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LookupsTest {
    private final CountDownLatch answered = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();
    private final Dns slow = name -> {
        asked.incrementAndGet();
        try {
            answered.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return List.of(InetAddress.getLoopbackAddress());
    };

    @BeforeEach
    void begin() {
        Lookups.waitUntil(System.nanoTime() + TimeUnit.SECONDS.toNanos(10));
    }

    @AfterEach
    void answer() {
        answered.countDown();
        Lookups.waitNoMore();
    }

    @Test
    void aLookupThatHangsHoldsNobodyPastTheEnd() {
        Lookups lookups = new Lookups(slow);
        Lookups.waitUntil(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(20));
        assertThatThrownBy(() -> lookups.lookup("connect.example")).isInstanceOf(InterruptedIOException.class);
    }

    @Test
    void theEndOfOneCallIsNotThatOfTheNext() throws UnknownHostException {
        Lookups lookups = new Lookups(slow);
        Lookups.waitUntil(System.nanoTime());
        assertThatThrownBy(() -> lookups.lookup("connect.example")).isInstanceOf(InterruptedIOException.class);
        answered.countDown();
        Lookups.waitNoMore();
        assertThat(lookups.lookup("connect.example")).isNotEmpty();
    }

    @Test
    void anInterruptEndsTheWaitAndStays() throws InterruptedException {
        CallingThread calling = CallingThread.start(() -> new Lookups(slow).lookup("connect.example"));
        calling.interrupt();
        assertThat(calling.failure()).isInstanceOf(InterruptedIOException.class);
        assertThat(calling.wasLeftInterrupted()).isTrue();
    }

    @Test
    void callersOfOneNameShareALookup() {
        Lookups lookups = new Lookups(slow);
        Crowd<List<InetAddress>> crowd = new Crowd<>(20, () -> {
            Lookups.waitUntil(System.nanoTime() + TimeUnit.SECONDS.toNanos(10));
            return lookups.lookup("connect.example");
        });
        crowd.go().awaitWaiting(20);
        answered.countDown();
        assertThat(crowd.results()).hasSize(20).containsOnly(List.of(InetAddress.getLoopbackAddress()));
        assertThat(asked).hasValue(1);
    }

    @Test
    void whatWasLookedUpIsNotKept() throws UnknownHostException {
        Lookups lookups = new Lookups(slow);
        answered.countDown();
        lookups.lookup("connect.example");
        lookups.lookup("connect.example");
        assertThat(asked).hasValue(2);
    }

    @Test
    void everyCallerOfAnUnknownNameHasAnExceptionOfItsOwn() {
        UnknownHostException unknown = new UnknownHostException("connect.example");
        Lookups lookups = new Lookups(name -> {
            throw unknown;
        });
        assertThatThrownBy(() -> lookups.lookup("connect.example"))
                .isInstanceOf(UnknownHostException.class)
                .isNotSameAs(unknown)
                .hasCause(unknown);
    }

    @Test
    void aResolverThatFailsOtherwiseIsAnUnknownName() {
        Lookups lookups = new Lookups(name -> {
            throw new StackOverflowError("planted");
        });
        assertThatThrownBy(() -> lookups.lookup("connect.example")).isInstanceOf(UnknownHostException.class);
    }
}
