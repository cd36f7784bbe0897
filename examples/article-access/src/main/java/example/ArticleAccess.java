package example;

import io.github.connectclient.CallOptions;
import io.github.connectclient.ConnectClient;
import io.github.connectclient.ConnectException;
import io.github.connectclient.auth.PendingLogin;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.testing.ConnectSandbox;
import io.github.connectclient.testing.Fault;
import io.github.connectclient.testing.SandboxAccess;
import io.github.connectclient.testing.SandboxReader;
import io.github.connectclient.user.AccessRequest;
import io.github.connectclient.user.AccessResult;
import java.net.URI;
import java.time.Duration;

/**
 * Guided example: may this reader read this article? First for a logged-in reader, then for a reader whom only the
 * application knows, and last what an article page does when Connect is too slow.
 */
public final class ArticleAccess {
    private static final String PRODUCT = "CO27409";
    private static final String ARTICLE = "578943434";

    private ArticleAccess() {}

    public static void main(String[] args) {
        try (ConnectSandbox sandbox = ConnectSandbox.start();
                ConnectClient connect = ConnectClient.builder(sandbox.environment())
                        .credentials(sandbox.clientId(), sandbox.clientSecret())
                        .build()) {
            SandboxReader reader = sandbox.reader();
            UserSession user = logIn(sandbox, connect);

            print("logged in, nothing bought", asReader(connect, user));
            sandbox.accesses().grant(reader, SandboxAccess.product(PRODUCT), SandboxAccess.article(ARTICLE));
            expect(true, print("logged in, product bought", asReader(connect, user)));
            expect(true, print("known by credential only", asApplication(connect, reader.credential())));
            expect(false, print("somebody else", asApplication(connect, "nobody@example.org")));

            sandbox.next(Fault.delay(Duration.ofSeconds(5)));
            print("Connect too slow, fail open", mayReadOrConnectIsSlow(connect, user));
        }
    }

    /** User mode: the token says who asks. */
    private static boolean asReader(ConnectClient connect, UserSession user) {
        AccessRequest request =
                AccessRequest.builder().product(PRODUCT).articleId(ARTICLE).build();
        // A check changes nothing, so it may be repeated like a GET although it is a POST.
        AccessResult result = connect.with(CallOptions::repeatable).access().check(user, request);
        return result.grantsAccess();
    }

    /** Client mode: the request names the reader. */
    private static boolean asApplication(ConnectClient connect, String credential) {
        AccessRequest request =
                AccessRequest.builder().product(PRODUCT).credential(credential).build();
        return connect.with(CallOptions::repeatable).access().check(request).grantsAccess();
    }

    /** On an article page a reader should not wait, and should rather read for free than be locked out by a fault. */
    private static boolean mayReadOrConnectIsSlow(ConnectClient connect, UserSession user) {
        try {
            return asReader(connect.with(options -> options.timeout(Duration.ofMillis(300))), user);
        } catch (ConnectException e) {
            System.out.println("  (" + e.getMessage() + ")");
            return true;
        }
    }

    private static UserSession logIn(ConnectSandbox sandbox, ConnectClient connect) {
        PendingLogin login = connect.login().begin(URI.create("https://avis.example/back"));
        return connect.login().finish(login, sandbox.visit(login.url()));
    }

    private static boolean print(String who, boolean access) {
        System.out.printf("  %-28s %s%n", who, access ? "may read" : "may not read");
        return access;
    }

    private static void expect(boolean wanted, boolean found) {
        if (wanted != found) {
            throw new IllegalStateException("the sandbox answered otherwise than this example expects");
        }
    }
}
