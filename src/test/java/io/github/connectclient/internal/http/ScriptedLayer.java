package io.github.connectclient.internal.http;

import io.github.connectclient.ConnectApiException;
import io.github.connectclient.ConnectApiException.Details;
import io.github.connectclient.ConnectException;
import io.github.connectclient.ResponseInfo;
import io.github.connectclient.support.ManualTime;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** Fails each try as it was told, in order, and then succeeds with what the answer reads from nothing. */
final class ScriptedLayer implements Layer {
    private final Deque<ConnectException> failures = new ArrayDeque<>();
    private final List<Request> requests = new ArrayList<>();
    private Runnable beforeEachTry = () -> {};

    ScriptedLayer(ConnectException... failures) {
        this.failures.addAll(Arrays.asList(failures));
    }

    ScriptedLayer doing(Runnable beforeEachTry) {
        this.beforeEachTry = beforeEachTry;
        return this;
    }

    @Override
    public <T> T send(Exchange exchange, Answer<T> answer) {
        requests.add(exchange.nextRequest());
        beforeEachTry.run();
        ConnectException failure = failures.poll();
        if (failure != null) {
            throw failure;
        }
        try {
            return answer.read(InputStream.nullInputStream());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    int tries() {
        return requests.size();
    }

    List<Request> requests() {
        return requests;
    }

    static ConnectApiException status(int status) {
        return status(status, null);
    }

    static ConnectApiException status(int status, @Nullable Duration retryAfter) {
        return answer(status, null, Map.of(), retryAfter);
    }

    static ConnectApiException answer(
            int status, @Nullable String error, Map<String, List<String>> headers, @Nullable Duration retryAfter) {
        Exchange exchange = Exchanges.of("GET", new ManualTime());
        ResponseInfo info =
                new ResponseInfo(exchange.operation(), exchange.template(), status, headers, 1, Duration.ofMillis(5));
        return ConnectApiException.of(new Details(info, null, null, error, null, "", retryAfter));
    }
}
