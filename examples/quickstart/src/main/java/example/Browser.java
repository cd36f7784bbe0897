package example;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;

/** Plays the reader's browser and the page of the web application that it comes back to, over real HTTP redirects. */
final class Browser implements AutoCloseable {
    private final HttpServer application;
    private final CompletableFuture<String> callback = new CompletableFuture<>();

    private Browser(HttpServer application) {
        this.application = application;
    }

    static Browser start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            Browser browser = new Browser(server);
            server.createContext("/back", exchange -> {
                browser.callback.complete(exchange.getRequestURI().toString());
                exchange.sendResponseHeaders(204, -1);
                exchange.close();
            });
            server.start();
            return browser;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI redirectUri() {
        return URI.create("http://127.0.0.1:" + application.getAddress().getPort() + "/back");
    }

    /** Opens the page, follows its redirects, and returns the address that reached the application. */
    String visit(URI page) {
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();
        try {
            client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.discarding());
            return callback.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        application.stop(0);
    }
}
