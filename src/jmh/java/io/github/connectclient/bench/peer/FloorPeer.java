package io.github.connectclient.bench.peer;

import java.io.IOException;
import java.io.InputStream;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** "Floor": OkHttp and a parsing loop written by hand, which nothing on OkHttp and Jackson can beat by much. */
final class FloorPeer implements Peer {
    private final Target target;
    private final OkHttpClient client = PlainOkHttp.client();

    FloorPeer(Target target) {
        this.target = target;
    }

    private interface Reading {
        Object read(InputStream in) throws IOException;
    }

    @Override
    public Object groups(String issuer) throws IOException {
        return fetch(PlainOkHttp.request(target.groups(issuer)).build(), StreamedGroups::read);
    }

    @Override
    public Object register() throws IOException {
        byte[] body = PlainJson.REGISTRATION.writeValueAsBytes(Registration.sample());
        return fetch(
                PlainOkHttp.request(target.register())
                        .post(RequestBody.create(body, PlainOkHttp.JSON))
                        .build(),
                StreamedRegistered::read);
    }

    @Override
    public Object history(String issuer) throws IOException {
        return fetch(PlainOkHttp.request(target.history(issuer)).build(), StreamedHistory::read);
    }

    private Object fetch(Request request, Reading reading) throws IOException {
        try (Response response = client.newCall(request).execute()) {
            if (!response.isSuccessful()) {
                throw new IOException("status " + response.code());
            }
            return reading.read(response.body().byteStream());
        }
    }

    @Override
    public void close() {
        PlainOkHttp.close(client);
    }
}
