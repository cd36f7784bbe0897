package livecheck.service;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits on this machine for the reader's browser: for a redirect address such as {@code http://localhost:8400/back}. */
public final class LoopbackListener implements Browser {
    private static final long MINUTES = 10;

    private final URI redirectUri;
    private final PrintStream out;
    private final HttpServer server;
    private final CompletableFuture<String> callback = new CompletableFuture<>();

    public LoopbackListener(URI redirectUri, PrintStream out) throws IOException {
        this.redirectUri = redirectUri;
        this.out = out;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), redirectUri.getPort()), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Browsers ask for more than they are sent to, such as icons; what ends a log-in comes in the query. */
    private void answer(HttpExchange exchange) throws IOException {
        URI address = exchange.getRequestURI();
        boolean isAnswer = pathOf(address).equals(pathOf(redirectUri)) && address.getRawQuery() != null;
        byte[] words = (isAnswer ? "You can close this page." : "Not here.").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        exchange.sendResponseHeaders(isAnswer ? 200 : 404, words.length);
        exchange.getResponseBody().write(words);
        exchange.close();
        if (isAnswer) {
            callback.complete(address.toString());
        }
    }

    private static String pathOf(URI address) {
        return address.getPath().isEmpty() ? "/" : address.getPath();
    }

    /** Whether this class can wait for a browser at that address. */
    public static boolean canServe(URI redirectUri) {
        boolean isHere = "localhost".equals(redirectUri.getHost()) || "127.0.0.1".equals(redirectUri.getHost());
        return "http".equals(redirectUri.getScheme()) && isHere && redirectUri.getPort() > 0;
    }

    @Override
    public URI redirectUri() {
        return redirectUri;
    }

    @Override
    public String visit(URI page) {
        out.println("Open this page in a browser on this machine and log in (" + MINUTES + " minutes at most):");
        out.println();
        out.println("  " + page);
        out.println();
        out.flush();
        try {
            return callback.get(MINUTES, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        } catch (ExecutionException | TimeoutException e) {
            return "";
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
