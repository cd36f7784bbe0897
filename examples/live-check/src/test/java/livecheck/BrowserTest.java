package livecheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.connectclient.testing.ConnectSandbox;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import livecheck.report.Report;
import livecheck.service.Browser;
import livecheck.service.LoopbackListener;
import livecheck.service.PastedAddress;
import livecheck.service.PlayedService;
import livecheck.service.Service;
import org.junit.jupiter.api.Test;

/** A reader logs in with a browser of their own, in both ways. */
class BrowserTest {
    @Test
    void theListenerWaitsForTheBrowser() throws IOException {
        URI back = URI.create("http://127.0.0.1:" + freePort() + "/back");
        assertThat(LoopbackListener.canServe(back)).isTrue();
        try (ConnectSandbox sandbox = ConnectSandbox.start()) {
            assertReaderIsLoggedIn(sandbox, new LoopbackListener(back, new Typist(BrowserTest::open)));
        }
    }

    @Test
    void whatElseABrowserAsksForIsNotTakenForTheAnswer() throws Exception {
        URI back = URI.create("http://127.0.0.1:" + freePort() + "/back");
        HttpClient browser = HttpClient.newHttpClient();
        Typist typist = new Typist(page -> {
            for (String other : List.of("/favicon.ico", "/back", "/back/more?state=a")) {
                assertThat(statusOf(browser, back.resolve(other))).isEqualTo(404);
            }
            assertThat(statusOf(browser, back.resolve("/back?code=a&state=b"))).isEqualTo(200);
        });
        try (LoopbackListener listener = new LoopbackListener(back, typist)) {
            assertThat(listener.visit(URI.create("https://login.example/"))).isEqualTo("/back?code=a&state=b");
        }
    }

    @Test
    void theAddressIsPasted() {
        URI back = URI.create("https://avis.example/back");
        assertThat(LoopbackListener.canServe(back)).isFalse();
        try (ConnectSandbox sandbox = ConnectSandbox.start()) {
            Typist typist = new Typist(page -> {});
            BufferedReader keyboard = new BufferedReader(new StringReader("")) {
                @Override
                public String readLine() {
                    return " " + sandbox.visit(typist.page) + " ";
                }
            };
            assertReaderIsLoggedIn(sandbox, new PastedAddress(back, keyboard, typist));
        }
    }

    private static void assertReaderIsLoggedIn(ConnectSandbox sandbox, Browser browser) {
        Service played = PlayedService.over(sandbox);
        Service service = new Service(
                "custom",
                played.environment(),
                played.clientId(),
                played.clientSecret(),
                played.known(),
                Optional.of(browser));
        Report report = new Checks().of(service, Checks.QUICK);
        assertThat(report.notCalled()).isEmpty();
    }

    private static void open(URI page) {
        HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build()
                .sendAsync(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding());
    }

    private static int statusOf(HttpClient browser, URI address) {
        return browser.sendAsync(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                .join()
                .statusCode();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Takes the address of the page from what is printed, as the reader does. */
    private static final class Typist extends PrintStream {
        private final Consumer<URI> reader;
        private URI page;

        Typist(Consumer<URI> reader) {
            super(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
            this.reader = reader;
        }

        @Override
        public void println(String line) {
            if (line.startsWith("  http")) {
                page = URI.create(line.strip());
                reader.accept(page);
            }
        }
    }
}
