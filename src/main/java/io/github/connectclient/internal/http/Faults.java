package io.github.connectclient.internal.http;

import io.github.connectclient.internal.http.SendFailure.Why;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.security.cert.CertificateException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.Call;
import org.jspecify.annotations.Nullable;

/**
 * Understands OkHttp's exceptions. Where it has no type for a fault its text decides; {@code FaultTableTest} pins the texts by
 * making the faults.
 */
final class Faults {
    private static final String PROXY_ASKS_FOR_CREDENTIALS = "Failed to authenticate with proxy";
    private static final String ASKED_WITHOUT_PROXY = "Received HTTP_PROXY_AUTH (407) code while not using proxy";
    private static final Pattern TUNNEL_REFUSED = Pattern.compile("Unexpected response code for CONNECT: (\\d+)");
    private static final Pattern UNPROCESSED =
            Pattern.compile("stream was reset: REFUSED_STREAM|.*ConnectionShutdownException.*");

    private Faults() {}

    /** What a sending that ended with an exception amounts to. */
    static SendFailure failure(Call call, long end, IOException e) {
        boolean mayHaveBeenSent = FirstByte.mayBeGone(call.request()) && !isProvablyUnprocessed(e);
        if (Thread.currentThread().isInterrupted()) {
            return new SendFailure(Why.INTERRUPTED, mayHaveBeenSent, withoutQuotes(e));
        }
        Refusal refusal = refusal(e);
        if (refusal != null) {
            return new SendFailure(refusal, e);
        }
        boolean timeout = e instanceof InterruptedIOException && (call.isCanceled() || System.nanoTime() - end >= 0);
        return new SendFailure(timeout ? Why.TIMEOUT : Why.BROKEN, mayHaveBeenSent, withoutQuotes(e));
    }

    /** What refused the request instead of letting it through; null for every other fault. None of these exceptions quotes. */
    private static @Nullable Refusal refusal(IOException e) {
        String text = String.valueOf(e.getMessage());
        Matcher tunnel = TUNNEL_REFUSED.matcher(text);
        if (tunnel.matches()) {
            return Refusal.ofProxy(Integer.parseInt(tunnel.group(1)));
        }
        if (text.equals(PROXY_ASKS_FOR_CREDENTIALS)) {
            return Refusal.ofProxy(407);
        }
        if (text.equals(ASKED_WITHOUT_PROXY)) {
            return new Refusal(
                    "something on the way refused with status 407, as a proxy does, but no HTTP proxy is set", false);
        }
        return isAboutTheCertificate(e) ? new Refusal("the certificate of the server was not accepted", false) : null;
    }

    /** For a proxy that is asked without a tunnel, which OkHttp takes for an answer like any other. */
    static IOException proxyAsksForCredentials() {
        return new IOException(PROXY_ASKS_FOR_CREDENTIALS);
    }

    /** HTTP/2 says of a stream that it was not processed, or the connection was shut down before the stream began. */
    private static boolean isProvablyUnprocessed(IOException e) {
        return UNPROCESSED.matcher(e.getClass().getSimpleName()).matches()
                || UNPROCESSED.matcher(String.valueOf(e.getMessage())).matches();
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

    private static boolean isAboutTheCertificate(IOException e) {
        return e instanceof SSLPeerUnverifiedException || e.getCause() instanceof CertificateException;
    }

    /**
     * A refusal on the way to the server.
     *
     * @param what by whom and how, as part of a sentence
     * @param passing whether it may have gone in a moment
     */
    record Refusal(String what, boolean passing) {
        static Refusal ofProxy(int status) {
            return new Refusal("the proxy refused with status " + status, status >= 500);
        }
    }
}
