package io.github.connectclient.internal.http;

import io.github.connectclient.internal.http.SendFailure.Why;
import io.github.connectclient.internal.json.MalformedException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Sends one request once, within a time limit, and ends early when its thread is interrupted. Thread-safe. */
public final class Sender {
    private final OkHttpClient client;
    private final Interrupts interrupts = new Interrupts();
    private volatile boolean closed;

    /**
     * A sender.
     *
     * @param client follows no redirects and repeats nothing
     */
    public Sender(OkHttpClient client) {
        this.client = client;
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
        Call call = client.newCall(request);
        call.timeout().timeout(nanosLeft, TimeUnit.NANOSECONDS);
        interrupts.watch(call);
        try (Response response = response(call)) {
            return reading.read(response);
        } catch (MalformedException e) {
            throw e;
        } catch (IOException e) {
            throw failure(call, e);
        } finally {
            interrupts.unwatch(call);
        }
    }

    /** Refuses requests from now on. */
    public void close() {
        closed = true;
    }

    /** An interrupt while OkHttp waits for a connection comes out of it as it is: Kotlin does not declare it. */
    private static Response response(Call call) throws IOException {
        try {
            return call.execute();
        } catch (Exception e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
                throw new ConnectException("interrupted while connecting");
            }
            throw e;
        }
    }

    private static SendFailure failure(Call call, IOException e) {
        Why why = Thread.currentThread().isInterrupted()
                ? Why.INTERRUPTED
                : call.isCanceled() && e instanceof InterruptedIOException ? Why.TIMEOUT : Why.BROKEN;
        return new SendFailure(why, mayHaveBeenSent(call, e), withoutQuotes(e));
    }

    /** OkHttp quotes what it read when that was not HTTP; it may have been a token or personal data. */
    private static IOException withoutQuotes(IOException e) {
        if (!(e instanceof ProtocolException)) {
            return e;
        }
        ProtocolException silent = new ProtocolException("the answer ended early or was not HTTP");
        silent.setStackTrace(e.getStackTrace());
        return silent;
    }

    /** A request with a body was not sent before the first byte of the body was asked for: headers go out with it. */
    private static boolean mayHaveBeenSent(Call call, IOException e) {
        if (call.request().body() instanceof OneShotBody body && !body.isStarted()) {
            return false;
        }
        return !(e instanceof UnknownHostException
                || e instanceof ConnectException
                || e instanceof NoRouteToHostException
                || e instanceof SSLHandshakeException
                || e instanceof SSLPeerUnverifiedException
                || "Connect timed out".equalsIgnoreCase(e.getMessage()));
    }
}
