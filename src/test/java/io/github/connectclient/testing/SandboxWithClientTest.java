package io.github.connectclient.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.connectclient.ConnectApiException;
import io.github.connectclient.ConnectClient;
import io.github.connectclient.auth.PendingLogin;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.consent.ConsentEvent;
import io.github.connectclient.consent.Receipt;
import io.github.connectclient.privacy.Purpose;
import io.github.connectclient.value.Subject;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The sandbox as a publisher uses it: with the client of this library. */
class SandboxWithClientTest {
    private final ConnectSandbox sandbox = ConnectSandbox.start(SandboxSettings::rotateRefreshTokens);
    private final ConnectClient connect = ConnectClient.builder(sandbox.environment())
            .credentials(sandbox.clientId(), sandbox.clientSecret())
            .build();

    @AfterEach
    void close() {
        connect.close();
        sandbox.close();
    }

    @Test
    void theExampleOfTheDocumentationWorks() {
        UserSession user = logIn();
        connect.consent().requestAccess(user, Receipt.SEND);

        assertThat(sandbox.privacyCases()).hasSize(1);
    }

    @Test
    void whatTheClientWritesItReadsBack() {
        UserSession user = logIn();
        connect.privacy().changeEnterprise(user, "NAV", Set.of(Purpose.of("DM")));
        connect.consent().register(user, ConsentEvent.accept().consent(1).build());

        assertThat(connect.privacy().listEnterprise(user, "NAV").toString()).contains("DM");
        assertThat(connect.consent()
                        .listEventHistory("468979834", Subject.connect("563457"))
                        .consents())
                .hasSize(2);
    }

    @Test
    void theClientRenewsItsTokens() {
        UserSession user = logIn();
        sandbox.expireAccessTokens();
        connect.consent().requestAccess(user, Receipt.SEND);
        sandbox.expireAccessTokens();
        connect.consent().requestAccess(user, Receipt.SEND);

        assertThat(sandbox.tokenCalls()).isEqualTo(3);
        assertThat(sandbox.calls()).extracting(SandboxCall::status).containsExactly(401, 200, 401, 200);
    }

    @Test
    void theClientReportsWhatIsRefused() {
        assertThatThrownBy(() -> connect.consent()
                        .register(ConsentEvent.accept()
                                .consent(99)
                                .subject(Subject.connect("1"))
                                .build()))
                .isInstanceOf(ConnectApiException.class)
                .hasMessageContaining("400");
    }

    private UserSession logIn() {
        PendingLogin login = connect.login().begin(URI.create("https://paper.example/callback"));
        return connect.login().finish(login, sandbox.visit(login.url()));
    }
}
