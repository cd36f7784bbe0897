package example;

import io.github.connectclient.ConnectClient;
import io.github.connectclient.auth.PendingLogin;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.jdbc.JdbcTokenStore;
import io.github.connectclient.testing.ConnectSandbox;
import io.github.connectclient.testing.SandboxAccess;
import io.github.connectclient.testing.SandboxReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootVersion;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the application on a sandbox and looks whether everything is there; ends with an exception if not. */
public final class Check {
    private static final String SECRET = "a-secret-to-look-for";

    private Check() {}

    public static void main(String[] args) throws Exception {
        System.out.println("Spring Boot " + SpringBootVersion.getVersion());
        try (ConnectSandbox sandbox = ConnectSandbox.start(settings -> settings.credentials("articles", SECRET))) {
            try (ConfigurableApplicationContext application = start(sandbox, "--connect.client-secret=" + SECRET)) {
                check(sandbox, application);
            }
            expect("\n\nconnect.client-secret is missing", outputOfFailedStart(sandbox));
        }
    }

    private static void check(ConnectSandbox sandbox, ConfigurableApplicationContext application) throws Exception {
        String base = "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
        SandboxReader reader = sandbox.reader();
        sandbox.accesses().grant(reader, SandboxAccess.product("CO27409"));

        expect("\"mayRead\":true", get(base + "/products/CO27409/access?reader=" + reader.credential()));
        expect("\"mayRead\":false", get(base + "/products/CO27409/access?reader=nobody@example.org"));
        expect("\"lastOutcome\":\"SUCCESS\"", get(base + "/actuator/health"));
        expect("\"value\":2.0", get(base + "/actuator/metrics/connect.client.calls"));
        for (String endpoint : new String[] {"env", "configprops"}) {
            String shown = get(base + "/actuator/" + endpoint);
            expect("articles", shown); // the client's id, so values are shown
            if (shown.contains(SECRET) || shown.contains("MDEyMzQ1Njc4OWFiY2RlZg")) {
                throw new IllegalStateException("/actuator/" + endpoint + " shows a secret");
            }
        }

        UserSession user = logIn(sandbox, application.getBean(ConnectClient.class));
        if (application.getBean(JdbcTokenStore.class).find(user.key()) == null) {
            throw new IllegalStateException("the session is not in the database");
        }
        System.out.println("  a reader's session is in the database");
    }

    private static UserSession logIn(ConnectSandbox sandbox, ConnectClient connect) {
        PendingLogin login = connect.login().begin(URI.create("https://avis.example/back"));
        return connect.login().finish(login, sandbox.visit(login.url()));
    }

    private static ConfigurableApplicationContext start(ConnectSandbox sandbox, String more) {
        return SpringApplication.run(
                ArticleApplication.class,
                "--server.port=0",
                "--connect.login-base=" + sandbox.environment().loginBase(),
                "--connect.api-base=" + sandbox.environment().apiBase(),
                "--connect.client-id=articles",
                more);
    }

    private static String outputOfFailedStart(ConnectSandbox sandbox) {
        PrintStream console = System.out;
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
        try {
            start(sandbox, "--a.secret=is-missing").close();
        } catch (RuntimeException e) {
            return output.toString(StandardCharsets.UTF_8);
        } finally {
            System.setOut(console);
        }
        throw new IllegalStateException("the application started without a secret");
    }

    private static String get(String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    private static void expect(String wanted, String found) {
        if (!found.contains(wanted)) {
            throw new IllegalStateException("expected " + wanted + " in " + found);
        }
        System.out.println("  found " + wanted.strip());
    }
}
