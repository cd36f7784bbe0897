package example;

import io.github.connectclient.ConnectApiException;
import io.github.connectclient.ConnectClient;
import io.github.connectclient.ConnectException;
import io.github.connectclient.auth.PendingLogin;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.consent.ConsentEvent;
import io.github.connectclient.consent.ConsentGroups;
import io.github.connectclient.consent.ConsentHistory;
import io.github.connectclient.consent.ConsentTexts;
import io.github.connectclient.consent.PrivacyCase;
import io.github.connectclient.consent.Receipt;
import io.github.connectclient.consent.RegisteredConsentEvent;
import io.github.connectclient.privacy.Purpose;
import io.github.connectclient.privacy.Purposes;
import io.github.connectclient.testing.ConnectSandbox;
import io.github.connectclient.value.Subject;
import java.util.List;
import java.util.Set;

/**
 * A first tour. Without credentials it starts the sandbox and makes calls of both modes. With CONNECT_CLIENT_ID and
 * CONNECT_CLIENT_SECRET it makes only the reading calls of client mode, against the service that CONNECT_ENVIRONMENT names.
 */
public final class Quickstart {
    private static final Report REPORT = new Report();

    private Quickstart() {}

    public static void main(String[] args) {
        Settings settings = Settings.fromEnvironment();
        if (settings != null) {
            REPORT.title("Connect, " + settings.name() + ": reading calls of client mode");
            try (ConnectClient connect = ConnectClient.builder(settings.environment())
                    .credentials(settings.clientId(), settings.clientSecret())
                    .userAgent("quickstart", "1.0")
                    .build()) {
                readAsClient(connect, settings.issuer(), settings.subject());
            }
        } else {
            tourOfTheSandbox();
        }
        if (REPORT.failures() > 0) {
            System.exit(1);
        }
    }

    private static void tourOfTheSandbox() {
        try (ConnectSandbox sandbox = ConnectSandbox.start();
                ConnectClient connect = ConnectClient.builder(sandbox.environment())
                        .credentials(sandbox.clientId(), sandbox.clientSecret())
                        .build()) {
            REPORT.title("Sandbox at " + sandbox.apiBase());
            String issuer = "468979834";
            Subject subject = Subject.connect(sandbox.reader().customerNumber());
            readAsClient(connect, issuer, subject);
            UserSession reader = logIn(connect);
            actAsReader(connect, reader, issuer, subject);
            showARefusal(connect, reader);
        }
    }

    private static void readAsClient(ConnectClient connect, String issuer, Subject subject) {
        REPORT.heading("As the application (client mode)");
        step("consent groups", () -> {
            ConsentGroups groups = connect.consent().listGroups(issuer);
            return groups.groups().size() + " group(s): "
                    + groups.groups().stream()
                            .flatMap(group -> group.texts().stream())
                            .map(text -> text.name())
                            .toList();
        });
        step("consent texts", () -> {
            ConsentTexts texts = connect.consent().listTexts(issuer);
            return texts.consents().size() + " consent(s): "
                    + texts.consents().stream()
                            .flatMap(c -> c.texts().stream())
                            .map(text -> text.text())
                            .toList();
        });
        step("event history", () -> describe(connect.consent().listEventHistory(issuer, subject)));
    }

    private static UserSession logIn(ConnectClient connect) {
        REPORT.heading("A reader logs in");
        try (Browser browser = Browser.start()) {
            PendingLogin login = connect.login().begin(browser.redirectUri());
            REPORT.line(
                    "send the browser to", login.url().getHost() + login.url().getPath());
            String callback = browser.visit(login.url());
            UserSession reader = connect.login().finish(login, callback);
            REPORT.line("it comes back", "state compared, code exchanged, session stored");
            return reader;
        }
    }

    private static void actAsReader(ConnectClient connect, UserSession reader, String issuer, Subject subject) {
        REPORT.heading("As the reader (user mode)");
        step("register a consent", () -> {
            RegisteredConsentEvent event = connect.consent()
                    .register(
                            reader,
                            ConsentEvent.accept()
                                    .consent(1)
                                    .subject(subject)
                                    .source("Quickstart")
                                    .build());
            return "event " + event.consentEventId() + " recorded " + event.created();
        });
        step("read it back", () -> describe(connect.consent().listEventHistory(reader, issuer, subject)));
        step("enterprise purposes", () -> {
            Purposes before = connect.privacy().listEnterprise(reader, "NAV");
            Purposes after = connect.privacy().changeEnterprise(reader, "NAV", Set.of(Purpose.of("DM")));
            return codes(before) + " -> " + codes(after);
        });
        step("open an access case", () -> {
            PrivacyCase opened = connect.consent().requestAccess(reader, Receipt.SEND);
            return "opened " + opened.success() + ", receipt sent " + opened.receiptSent();
        });
    }

    private static void showARefusal(ConnectClient connect, UserSession reader) {
        REPORT.heading("A call the API refuses");
        try {
            connect.consent()
                    .register(reader, ConsentEvent.decline().consent(999_999).build());
            throw new IllegalStateException("the sandbox took a consent it does not know");
        } catch (ConnectApiException.BadRequest e) {
            REPORT.line("the exception says", e.getMessage());
            REPORT.line("the server wrote", e.errorMessage());
            REPORT.line("may be processed", String.valueOf(e.mayHaveBeenProcessed()));
        }
    }

    private static String describe(ConsentHistory history) {
        return history.consents().stream()
                .map(consent -> consent.target() + "/" + consent.scope() + " "
                        + consent.events().stream()
                                .map(event -> Boolean.TRUE.equals(event.action()) ? "yes" : "no")
                                .toList())
                .toList()
                .toString();
    }

    private static List<String> codes(Purposes purposes) {
        return purposes.permitted().stream().map(Purpose::code).toList();
    }

    /** Against the real service a call may well be refused: say how and go on. */
    private static void step(String name, Step step) {
        try {
            REPORT.line(name, step.run());
        } catch (ConnectException e) {
            REPORT.failure(name, e.getMessage());
        }
    }

    private interface Step {
        String run();
    }
}
