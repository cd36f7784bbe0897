package io.github.connectclient.bench.peer;

import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/** OkHttp as all peers on it share it: OkHttp's defaults, but for a pool of connections that is as large as the concurrency. */
final class PlainOkHttp {
    static final MediaType JSON = MediaType.get("application/json");

    private static final int MOST_CALLERS = 200;

    private PlainOkHttp() {}

    static OkHttpClient client() {
        return new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(MOST_CALLERS, 5, TimeUnit.MINUTES))
                .build();
    }

    static Request.Builder request(String url) {
        return new Request.Builder()
                .url(url)
                .header("Accept", Target.ACCEPT)
                .header("User-Agent", Target.USER_AGENT)
                .header("Authorization", Target.AUTHORIZATION);
    }

    static void close(OkHttpClient client) {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
