package io.github.connectclient.internal.oauth;

import com.github.scribejava.core.httpclient.HttpClient;
import com.github.scribejava.core.httpclient.multipart.MultipartPayload;
import com.github.scribejava.core.model.OAuthAsyncRequestCallback;
import com.github.scribejava.core.model.OAuthRequest.ResponseConverter;
import com.github.scribejava.core.model.Response;
import com.github.scribejava.core.model.Verb;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Future;

/**
 * ScribeJava's view of our OkHttp client, for one token call with its own deadline. ScribeJava's token grants make blocking
 * calls with a form body; the other methods of its interface are not used. {@link #close()} leaves the shared client alone.
 */
final class ScribeHttp implements HttpClient {
    private final TokenCalls calls;
    private final TokenCalls.Kind kind;
    private final Duration timeLeft;

    ScribeHttp(TokenCalls calls, TokenCalls.Kind kind, Duration timeLeft) {
        this.calls = calls;
        this.kind = kind;
        this.timeLeft = timeLeft;
    }

    @Override
    public Response execute(String userAgent, Map<String, String> headers, Verb verb, String url, byte[] form) {
        byte[] answer = calls.post(kind, timeLeft, url, headers, form);
        return new Response(200, "OK", Map.of(), new ByteArrayInputStream(answer));
    }

    @Override
    public Response execute(String userAgent, Map<String, String> headers, Verb verb, String url, String form) {
        return execute(userAgent, headers, verb, url, form.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Response execute(
            String userAgent, Map<String, String> headers, Verb verb, String url, MultipartPayload body) {
        throw notUsed();
    }

    @Override
    public Response execute(String userAgent, Map<String, String> headers, Verb verb, String url, File body) {
        throw notUsed();
    }

    @Override
    public <T> Future<T> executeAsync(
            String userAgent,
            Map<String, String> headers,
            Verb verb,
            String url,
            byte[] body,
            OAuthAsyncRequestCallback<T> callback,
            ResponseConverter<T> converter) {
        throw notUsed();
    }

    @Override
    public <T> Future<T> executeAsync(
            String userAgent,
            Map<String, String> headers,
            Verb verb,
            String url,
            MultipartPayload body,
            OAuthAsyncRequestCallback<T> callback,
            ResponseConverter<T> converter) {
        throw notUsed();
    }

    @Override
    public <T> Future<T> executeAsync(
            String userAgent,
            Map<String, String> headers,
            Verb verb,
            String url,
            String body,
            OAuthAsyncRequestCallback<T> callback,
            ResponseConverter<T> converter) {
        throw notUsed();
    }

    @Override
    public <T> Future<T> executeAsync(
            String userAgent,
            Map<String, String> headers,
            Verb verb,
            String url,
            File body,
            OAuthAsyncRequestCallback<T> callback,
            ResponseConverter<T> converter) {
        throw notUsed();
    }

    @Override
    public void close() {
        // the OkHttp client belongs to the ConnectClient
    }

    private static UnsupportedOperationException notUsed() {
        return new UnsupportedOperationException("token calls are blocking form posts");
    }
}
