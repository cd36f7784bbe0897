package io.github.connectclient.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.connectclient.ConnectClient;
import io.github.connectclient.ConnectDecodeException;
import io.github.connectclient.auth.AccessToken;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.support.Peer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PurposesTest {
    private final Peer peer = new Peer();
    private final ConnectClient connect = ConnectClient.builder(peer.environment())
            .tokenProvider(timeLeft -> AccessToken.of("abc"))
            .build();
    private final Privacy privacy = connect.privacy();
    private final UserSession user = UserSession.of(AccessToken.of("user"));

    @AfterEach
    void close() {
        connect.close();
        peer.close();
    }

    @Test
    void codesOfOneTo20CharactersAreSent() {
        peer.enqueue(200, "{\"permission\":[{\"purpose\":\"DM\"}]}");
        Purposes purposes =
                privacy.changeEnterprise(user, "N".repeat(12), List.of(Purpose.of("D"), Purpose.of("x".repeat(20))));

        assertThat(peer.take().getBody().utf8())
                .isEqualTo("{\"permission\":[{\"purpose\":\"D\"},{\"purpose\":\"" + "x".repeat(20) + "\"}]}");
        assertThat(purposes.permits(Purpose.of("DM"))).isTrue();
        assertThat(purposes.permits(Purpose.of("EM"))).isFalse();
    }

    @Test
    void noPurposesAreAnEmptyListOnTheWire() {
        peer.enqueue(200, "{\"permission\":[]}");

        assertThat(privacy.changeOrderType(user, "NAV", "ABO", Set.of()).permitted())
                .isEmpty();
        assertThat(peer.take().getBody().utf8()).isEqualTo("{\"permission\":[]}");
    }

    @Test
    void codesOutOfBoundsAreRefusedBeforeAnythingIsSent() {
        for (List<Purpose> wrong : List.of(
                List.of(Purpose.of("")),
                List.of(Purpose.of("DM"), Purpose.of("planted".repeat(3))),
                List.of(new Purpose(null)),
                new ArrayList<>(Arrays.asList((Purpose) null)))) {
            assertThatThrownBy(() -> privacy.changeEnterprise(user, "NAV", wrong))
                    .isInstanceOfAny(IllegalArgumentException.class, NullPointerException.class)
                    .satisfies(e -> assertThat("" + e.getMessage()).doesNotContain("planted"));
        }
        assertThatThrownBy(() -> privacy.changeEnterprise(user, "NAV", List.of(Purpose.of("x".repeat(21)))))
                .hasMessage("purpose must be at most 20 characters long, was 21");
        assertThat(peer.count()).isZero();
    }

    @Test
    void anEnterpriseHasOneTo12Characters() {
        assertThatThrownBy(() -> privacy.listEnterprise(user, "")).hasMessage("enterprise must not be empty");
        assertThatThrownBy(() -> privacy.listEnterprise(user, "x".repeat(13)))
                .hasMessage("enterprise must be at most 12 characters long, was 13");
        assertThatThrownBy(() -> privacy.listOrderType(user, "x".repeat(13), "ABO"))
                .hasMessageStartingWith("enterprise must");
        assertThat(peer.count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"access", "erasure", "consentEvent", "consents"})
    void anEnterpriseWhosePathWouldBeAnotherOperationIsRefused(String enterprise) {
        assertThatThrownBy(() -> privacy.changeEnterprise(user, enterprise, Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("another operation");
        assertThatThrownBy(() -> privacy.listOrderType(user, enterprise, "ABO"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(peer.count()).isZero();
    }

    @Test
    void anAnswerToAChangeWithoutTheListIsNoSuccess() {
        peer.enqueue(200, "{}");

        assertThatThrownBy(() -> privacy.changeEnterprise(user, "NAV", Set.of()))
                .isInstanceOf(ConnectDecodeException.class)
                .hasMessageContaining("\"permission\" is missing");
    }

    @Test
    void aListWithoutPurposesIsEmpty() {
        peer.enqueue(200, "{}");

        assertThat(privacy.listEnterprise(user, "NAV").permitted()).isEmpty();
    }

    @Test
    void aPurposeThatStandsAloneIsAList() {
        peer.enqueue(200, "{\"permission\":{\"purpose\":\"DM\"}}");

        assertThat(privacy.listEnterprise(user, "NAV").permitted()).containsExactly(Purpose.of("DM"));
    }
}
