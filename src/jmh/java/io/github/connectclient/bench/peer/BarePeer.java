package io.github.connectclient.bench.peer;

import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** "Bare": OkHttp and an {@code ObjectReader} on the stream of the answer. All goals are ratios to it. */
final class BarePeer implements Peer {
    private final Target target;
    private final OkHttpClient client = PlainOkHttp.client();

    BarePeer(Target target) {
        this.target = target;
    }

    @Override
    public Object groups(String issuer) throws IOException {
        return fetch(PlainOkHttp.request(target.groups(issuer)).build(), PlainJson.GROUPS);
    }

    @Override
    public Object register() throws IOException {
        byte[] body = PlainJson.REGISTRATION.writeValueAsBytes(Registration.sample());
        return fetch(
                PlainOkHttp.request(target.register())
                        .post(RequestBody.create(body, PlainOkHttp.JSON))
                        .build(),
                PlainJson.REGISTERED);
    }

    @Override
    public Object history(String issuer) throws IOException {
        return fetch(PlainOkHttp.request(target.history(issuer)).build(), PlainJson.HISTORY);
    }

    private Object fetch(Request request, ObjectReader reader) throws IOException {
        try (Response response = client.newCall(request).execute()) {
            if (!response.isSuccessful()) {
                throw new IOException("status " + response.code());
            }
            return reader.readValue(response.body().byteStream());
        }
    }

    @Override
    public void close() {
        PlainOkHttp.close(client);
    }
}
