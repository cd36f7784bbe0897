package livecheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.connectclient.ConnectClient;
import io.github.connectclient.ConnectException;
import io.github.connectclient.auth.AccessToken;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.consent.Receipt;
import io.github.connectclient.testing.ConnectSandbox;
import java.util.Optional;
import livecheck.facts.WatchedStore;
import livecheck.reading.Known;
import livecheck.service.Service;
import org.junit.jupiter.api.Test;

/** The guard next to the network stops what writes, also when the tool asked for it. */
class GuardTest {
    @Test
    void writingCallsDoNotLeave() {
        try (ConnectSandbox sandbox = ConnectSandbox.start();
                ConnectClient connect = guarded(sandbox)) {
            UserSession user = UserSession.of(AccessToken.of(sandbox.accessTokenFor(sandbox.reader())));
            assertThatThrownBy(() -> connect.consent().requestErasure(user, Receipt.NONE))
                    .isInstanceOf(ConnectException.class);
            assertThatThrownBy(() -> connect.metadata().remove(user)).isInstanceOf(ConnectException.class);
            assertThatThrownBy(() -> connect.orders().complete(1)).isInstanceOf(ConnectException.class);
            assertThatThrownBy(
                            () -> connect.raw().get("/v1/client/something/else").send())
                    .isInstanceOf(ConnectException.class);
            assertThat(sandbox.calls()).isEmpty();
            assertThat(sandbox.privacyCases()).isEmpty();
        }
    }

    @Test
    void readingCallsDo() {
        try (ConnectSandbox sandbox = ConnectSandbox.start();
                ConnectClient connect = guarded(sandbox)) {
            assertThat(connect.consent().list("NAV").consents()).isEmpty();
            assertThat(connect.products().list().products()).isNotEmpty();
            assertThat(sandbox.calls()).hasSize(2);
        }
    }

    private static ConnectClient guarded(ConnectSandbox sandbox) {
        Service service = new Service(
                "sandbox",
                sandbox.environment(),
                sandbox.clientId(),
                sandbox.clientSecret(),
                new Known(),
                Optional.empty());
        return new Clients(service, 1000).withCredentials(new WatchedStore());
    }
}
