package io.github.connectclient.internal.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * What OkHttp is made to do otherwise next to the network: dead connections are found before a request is lost on them, it is
 * noted when one goes out, the {@code Retry-After} of a 503 is left to us, and headers are not copied. One interceptor for all
 * of it, because each copies OkHttp's chain with every call. A network interceptor: thread-safe.
 */
public final class NetworkEdge implements Interceptor {
    private final StaleConnections connections = new StaleConnections();
    private final boolean isAlone;

    /**
     * An edge.
     *
     * @param isAlone whether nobody but us looks at the headers of answers
     */
    public NetworkEdge(boolean isAlone) {
        this.isAlone = isAlone;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        connections.look(chain);
        FirstByte.goes(chain.call().request());
        Response response = RetryAfterAsDate.of(chain.proceed(chain.request()));
        connections.used(chain);
        return isAlone ? LightResponse.of(response) : response;
    }
}
