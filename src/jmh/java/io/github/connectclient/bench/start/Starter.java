package io.github.connectclient.bench.start;

import io.github.connectclient.bench.peer.Client;
import io.github.connectclient.bench.peer.Peer;
import io.github.connectclient.bench.peer.Target;
import io.github.connectclient.bench.report.Start;
import org.jspecify.annotations.Nullable;

/** What starts. */
enum Starter {
    /** Nothing: what the JVM itself costs. */
    JVM(Start.JVM),
    /** The yardstick. */
    BARE(Start.BARE),
    /** This library with a token at hand, as the yardstick has one: the same work. */
    SDK(Start.SDK),
    /** This library as it comes: it fetches a token first, so it makes two calls. */
    SDK_FETCHING(Start.SDK_FETCHING);

    private final String title;

    Starter(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    @Nullable
    Peer open(Target target) {
        return switch (this) {
            case JVM -> null;
            case BARE -> Client.BARE.open(target);
            case SDK -> Client.sdkWithToken(target);
            case SDK_FETCHING -> Client.SDK.open(target);
        };
    }
}
