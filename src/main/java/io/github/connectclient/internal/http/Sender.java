package io.github.connectclient.internal.http;

import io.github.connectclient.internal.http.SendFailure.Why;
import io.github.connectclient.internal.json.MalformedException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Sends one request once, within a time limit, and ends early when its thread is interrupted. Thread-safe. */
public final class Sender {
    /** How long the answer of an API call may be unless set, in bytes after decompression. */
    public static final long DEFAULT_ANSWER_LIMIT = 64L * 1024 * 1024;

    private static final int PROXY_ASKS_FOR_CREDENTIALS = 407;

    private final OkHttpClient client;
    private final long answerLimit;
    private final Interrupts interrupts = new Interrupts();
    private volatile boolean closed;

    /**
     * A sender.
     *
     * @param client follows no redirects and repeats nothing
     * @param answerLimit how long the answer of an API call may be, in bytes after decompression
     */
    public Sender(OkHttpClient client, long answerLimit) {
        this.client = client;
        this.answerLimit = answerLimit;
    }

    /**
     * Reads a response, which is closed afterwards.
     *
     * @param <T> what is read
     */
    @FunctionalInterface
    public interface Reading<T> {
        /**
         * Reads it.
         *
         * @param response status, headers, body
         * @return what was read
         * @throws IOException if the connection broke, or {@link MalformedException} if the text cannot be read
         */
        T read(Response response) throws IOException;
    }

    /**
     * Sends a request.
     *
     * @param request the request; its body, if any, is a {@link OneShotBody}
     * @param nanosLeft time limit, more than 0
     * @param reading reads the response
     * @return what was read
     * @param <T> type of what was read
     * @throws IllegalStateException if closed
     * @throws SendFailure if no complete answer came
     * @throws MalformedException if the answer came, but its text cannot be read
     */
    public <T> T send(Request request, long nanosLeft, Reading<T> reading) throws SendFailure, MalformedException {
        if (closed) {
            throw new IllegalStateException("this ConnectClient is closed; keep one open for the whole application");
        }
        if (request.body() instanceof OneShotBody body) {
            body.rewind();
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new SendFailure(Why.INTERRUPTED, false, new InterruptedIOException("interrupted before sending"));
        }
        long end = System.nanoTime() + nanosLeft;
        while (true) {
            try {
                return sendOnce(request, end, reading);
            } catch (StaleConnections.Found e) {
                // nothing was sent, and there is one dead connection less: at once again
            }
        }
    }

    private <T> T sendOnce(Request request, long end, Reading<T> reading)
            throws SendFailure, MalformedException, StaleConnections.Found {
        Call call = client.newCall(request);
        Lookups.waitUntil(end);
        call.timeout().timeout(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        try (Response response = response(call)) {
            return read(call, response, reading);
        } catch (MalformedException | StaleConnections.Found e) {
            throw e;
        } catch (IOException e) {
            throw Faults.failure(call, end, e);
        } finally {
            interrupts.unwatch(call);
            Lookups.waitNoMore();
        }
    }

    long answerLimit() {
        return answerLimit;
    }

    /** Refuses requests from now on. */
    public void close() {
        closed = true;
    }

    /** An interrupt while OkHttp waits for a connection comes out of it as it is: Kotlin does not declare it. */
    private Response response(Call call) throws IOException {
        interrupts.watch(call);
        try {
            return call.execute();
        } catch (Exception e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
                throw new ConnectException("interrupted while connecting");
            }
            if (e instanceof IllegalStateException || e instanceof IllegalArgumentException) {
                throw new ProtocolException("not HTTP"); // OkHttp trips over a status below 0, for example
            }
            throw e;
        }
    }

    /** A 407 is the word of a proxy; what was too long is cut off at the socket, or else OkHttp would read on for a while. */
    private static <T> T read(Call call, Response response, Reading<T> reading) throws IOException {
        if (response.code() == PROXY_ASKS_FOR_CREDENTIALS) {
            throw Faults.proxyAsksForCredentials();
        }
        try {
            return reading.read(response);
        } catch (BoundedStream.TooLong e) {
            call.cancel();
            throw MalformedException.tooLong(e.most());
        } finally {
            if (Errors.isCutOff(response)) {
                call.cancel();
            }
        }
    }
}
