package io.github.connectclient.bench.peer;

import com.fasterxml.jackson.databind.ObjectReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.zip.GZIPInputStream;

/**
 * The JDK's HTTP client; it knows nothing of compression, so that is asked for and undone by hand. Bodies are read whole: closing
 * its stream of an answer may close a connection that is in use again already.
 */
final class JdkPeer implements Peer {
    private final Target target;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    JdkPeer(Target target) {
        this.target = target;
    }

    @Override
    public Object groups(String issuer) throws IOException, InterruptedException {
        return fetch(request(target.groups(issuer)).build(), PlainJson.GROUPS);
    }

    @Override
    public Object register() throws IOException, InterruptedException {
        byte[] body = PlainJson.REGISTRATION.writeValueAsBytes(Registration.sample());
        return fetch(
                request(target.register())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                PlainJson.REGISTERED);
    }

    @Override
    public Object history(String issuer) throws IOException, InterruptedException {
        return fetch(request(target.history(issuer)).build(), PlainJson.HISTORY);
    }

    private static HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url))
                .header("Accept", Target.ACCEPT)
                .header("Accept-Encoding", "gzip")
                .header("User-Agent", Target.USER_AGENT)
                .header("Authorization", Target.AUTHORIZATION);
    }

    private Object fetch(HttpRequest request, ObjectReader reader) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = send(request);
        if (response.statusCode() != 200) {
            throw new IOException("status " + response.statusCode());
        }
        boolean zipped = response.headers().firstValue("Content-Encoding").isPresent();
        return zipped
                ? reader.readValue(new GZIPInputStream(new ByteArrayInputStream(response.body())))
                : reader.readValue(response.body());
    }

    /** On a fast server it now and then closes a connection that it has just begun to use again, and says so by this. */
    private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        try {
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (IOException lost) {
            return client.send(request, BodyHandlers.ofByteArray());
        }
    }
}
