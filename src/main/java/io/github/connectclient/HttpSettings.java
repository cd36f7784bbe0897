package io.github.connectclient;

import io.github.connectclient.internal.http.HandshakeGuard;
import io.github.connectclient.internal.http.Lookups;
import io.github.connectclient.internal.http.NetworkEdge;
import io.github.connectclient.internal.http.Sender;
import java.net.Proxy;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.Authenticator;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.Dns;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** How the OkHttp client is set up. */
final class HttpSettings {
    private static final int DEFAULT_MAX_CONCURRENCY = 200;

    private static final Duration DEFAULT_CONNECT_TIMEOUT = Duration.ofSeconds(5);

    @Nullable
    OkHttpClient given;

    @Nullable
    Proxy proxy;

    @Nullable
    Duration connectTimeout;

    int maxConcurrency = DEFAULT_MAX_CONCURRENCY;

    long answerLimit = Sender.DEFAULT_ANSWER_LIMIT;

    String userAgent = UserAgent.LIBRARY;

    OkHttpClient client() {
        OkHttpClient.Builder builder = given == null ? fresh() : shared(given);
        return builder.dns(new Lookups(given == null ? Dns.SYSTEM : given.dns()))
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .eventListenerFactory(HandshakeGuard.beside(
                        given == null ? call -> EventListener.NONE : given.eventListenerFactory()))
                .addNetworkInterceptor(new NetworkEdge(given == null))
                .authenticator(Authenticator.NONE)
                .cookieJar(CookieJar.NO_COOKIES)
                .cache(null)
                .callTimeout(Duration.ZERO)
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .build();
    }

    private OkHttpClient.Builder fresh() {
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(maxConcurrency, 5, TimeUnit.MINUTES))
                .connectTimeout(connectTimeout == null ? DEFAULT_CONNECT_TIMEOUT : connectTimeout);
        return proxy == null ? builder : builder.proxy(proxy);
    }

    private OkHttpClient.Builder shared(OkHttpClient client) {
        if (proxy != null || connectTimeout != null) {
            String setting = proxy != null ? "proxy(...)" : "connectTimeout(...)";
            throw new IllegalStateException(
                    setting + " cannot be combined with okHttpClient(...): set it on the OkHttp client");
        }
        return client.newBuilder();
    }
}
