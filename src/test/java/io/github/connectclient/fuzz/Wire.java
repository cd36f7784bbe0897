package io.github.connectclient.fuzz;

import io.github.connectclient.Backstage;
import io.github.connectclient.ConnectClient;
import io.github.connectclient.ConnectClientBuilder;
import io.github.connectclient.Environment;
import io.github.connectclient.support.ManualTime;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;

/** A client whose requests end before the socket, get one answer, and are remembered. Its waits take no time. */
final class Wire implements AutoCloseable {
    private static final URI SERVER = URI.create("http://127.0.0.1:9/capi");

    private final OkHttpClient http =
            new OkHttpClient.Builder().addInterceptor(this::answer).build();
    private final ManualTime time = new ManualTime();
    private final List<Sent> sent = new ArrayList<>();
    private final ConnectClient client;
    private int status = 200;
    private Headers headers = Headers.EMPTY;
    private byte[] body = {};

    Wire(UnaryOperator<ConnectClientBuilder> settings) {
        client = settings.apply(Backstage.withTime(
                                ConnectClient.builder(Environment.custom(SERVER.resolve("/user"), SERVER)), time)
                        .okHttpClient(http))
                .build();
    }

    /** A request, as it would have been sent. */
    record Sent(Request request, String body) {}

    ConnectClient client() {
        return client;
    }

    ManualTime time() {
        return time;
    }

    Wire answers(int status, Headers headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        sent.clear();
        return this;
    }

    /** What was sent since the answer was set. */
    List<Sent> sent() {
        return List.copyOf(sent);
    }

    private Response answer(Interceptor.Chain chain) throws IOException {
        Buffer text = new Buffer();
        if (chain.request().body() != null) {
            chain.request().body().writeTo(text);
        }
        sent.add(new Sent(chain.request(), text.readUtf8()));
        return new Response.Builder()
                .request(chain.request())
                .protocol(Protocol.HTTP_1_1)
                .code(status)
                .message("")
                .headers(headers)
                .body(ResponseBody.create(body, null))
                .build();
    }

    @Override
    public void close() {
        client.close();
    }
}
