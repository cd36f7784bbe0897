package livecheck;

import io.github.connectclient.ConnectClient;
import io.github.connectclient.ConnectClientBuilder;
import io.github.connectclient.Operation;
import io.github.connectclient.auth.TokenProvider;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import livecheck.facts.WatchedStore;
import livecheck.reading.Readings;
import livecheck.service.Service;
import livecheck.verdict.Calibration;
import livecheck.wire.Guard;
import livecheck.wire.Pace;
import livecheck.wire.Tap;
import okhttp3.OkHttpClient;

/** Makes the clients of a check: all of them pass every request through one guard. */
public final class Clients {
    public static final String VERSION = "1.0";

    private final Service service;
    private final Tap tap;
    private final OkHttpClient http;

    public Clients(Service service, int callsPerSecond) {
        this.service = service;
        List<Operation> allowed = new ArrayList<>(Calibration.WRONG_PATHS);
        Readings.all().forEach(reading -> allowed.add(reading.operation()));
        tap = new Tap(new Guard(service.environment(), allowed), new Pace(callsPerSecond));
        http = new OkHttpClient.Builder()
                .connectTimeout(Duration.ofSeconds(10))
                .addInterceptor(tap)
                .build();
    }

    Tap tap() {
        return tap;
    }

    /** The client that is checked with. */
    public ConnectClient withCredentials(WatchedStore store) {
        return builder()
                .credentials(service.clientId(), service.clientSecret())
                .tokenStore(store)
                .build();
    }

    ConnectClient withTokens(TokenProvider tokens) {
        return builder().tokenProvider(tokens).build();
    }

    private ConnectClientBuilder builder() {
        return ConnectClient.builder(service.environment())
                .okHttpClient(http)
                .userAgent("live-check", VERSION)
                .options(options -> options.retries(1).timeout(Duration.ofSeconds(60)));
    }
}
