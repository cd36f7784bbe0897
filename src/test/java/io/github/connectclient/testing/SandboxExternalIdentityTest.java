package io.github.connectclient.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.connectclient.ConnectAuthException;
import io.github.connectclient.ConnectClient;
import io.github.connectclient.ConnectClientBuilder;
import io.github.connectclient.auth.ExternalIdCode;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.identity.ExternalId;
import io.github.connectclient.identity.ExternalIdentity;
import io.github.connectclient.message.NewMessage;
import io.github.connectclient.subscription.SubscriptionList.Subscription;
import io.github.connectclient.value.CredentialType;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** External identities of the sandbox and the sessions they give, with the client of this library. */
class SandboxExternalIdentityTest {
    private static final ExternalId ID = ExternalId.aid("59cb6372");

    private final AdjustableClock clock = new AdjustableClock();

    @AutoClose
    private final ConnectSandbox sandbox =
            ConnectSandbox.start(settings -> settings.clock(clock).rotateRefreshTokens());

    @AutoClose
    private final ConnectClient connect = known().build();

    @Test
    void theFirstCallMakesTheUserAndLaterOnesLookItUp() {
        ExternalIdentity first = connect.externalIdentities().register(ID);
        assertThat(first.newUser()).isTrue();
        assertThat(first.canLogin()).isFalse();
        assertThat(first.enabled()).isFalse();
        assertThat(first.credential()).isEqualTo("AID:59cb6372");
        assertThat(first.externalId()).isEqualTo("59cb6372");
        assertThat(first.credentialType()).isEqualTo(CredentialType.D);
        assertThat(first.customerNumber()).isNull();

        ExternalIdentity second = connect.externalIdentities().register(ID);
        assertThat(second.newUser()).isFalse();
        assertThat(second.canLogin()).isTrue();
        assertThat(second.enabled()).isTrue();
        assertThat(second.uniqueId()).isEqualTo(first.uniqueId());
        assertThat(second.code()).isNotEqualTo(first.code());

        CredentialType other = new CredentialType("X");
        ExternalIdentity third = connect.externalIdentities().register(new ExternalId("59cb6372", other));
        assertThat(third.newUser()).isTrue();
        assertThat(third.credential()).isEqualTo("X:59cb6372");
    }

    @Test
    void aCustomerNumberShowsFromTheNextCallOn() {
        ExternalIdentity tied = connect.externalIdentities().registerCustomer(ID, 327492);
        assertThat(tied.newUser()).isTrue();
        assertThat(tied.customerNumber()).isNull();
        assertThat(connect.externalIdentities().register(ID).customerNumber()).isEqualTo(327492);
        assertThat(connect.externalIdentities().registerCustomer(ID, 4711).customerNumber())
                .isEqualTo(327492);
        assertThat(connect.externalIdentities().register(ID).customerNumber()).isEqualTo(4711);
    }

    @Test
    void theSessionIsThatOfTheCustomer() {
        sandbox.subscriptions().add("327492", "CO27409");
        UserSession user = exchange(
                connect.externalIdentities().registerCustomer(ID, 327492).code());
        assertThat(connect.subscriptions().list(user).subscriptions())
                .extracting(Subscription::product)
                .containsExactly("CO27409");
    }

    @Test
    void theSessionOfAKnownReaderIsThatReader() {
        UserSession user = exchange(
                connect.externalIdentities().registerCustomer(ID, 563457).code());
        sandbox.answerMessage(sandbox.reader(), "Hello.");
        assertThat(connect.messages().list(user).messages()).hasSize(3);
    }

    @Test
    void withoutACustomerTheSessionIsOfItsOwn() {
        UserSession user = exchange(connect.externalIdentities().register(ID).code());
        connect.messages().send(user, NewMessage.about("CO27409", "Hello"));
        assertThat(connect.messages().list(user).messages()).hasSize(1);
        UserSession again = exchange(connect.externalIdentities().register(ID).code());
        assertThat(connect.messages().list(again).messages()).hasSize(1);
    }

    @Test
    void theSessionRenewsItself() {
        UserSession user = exchange(connect.externalIdentities().register(ID).code());
        sandbox.expireAccessTokens();
        connect.messages().list(user);
        sandbox.expireAccessTokens();
        connect.messages().list(user);
        assertThat(sandbox.tokenCalls()).isEqualTo(4);
    }

    @Test
    void credentialsMayTravelAsHttpBasic() {
        try (ConnectClient basic = known().basicAuthentication().build()) {
            ExternalIdCode code = basic.externalIdentities().register(ID).code();
            assertThat(basic.messages()
                            .list(basic.login().exchange(Objects.requireNonNull(code)))
                            .messages())
                    .isEmpty();
        }
    }

    @Test
    void aCodeIsGoodForOneExchange() {
        ExternalIdCode code = connect.externalIdentities().register(ID).code();
        exchange(code);
        assertRefused(code);
    }

    @Test
    void aCodeExpires() {
        ExternalIdCode code = connect.externalIdentities().register(ID).code();
        clock.advance(Duration.ofMinutes(10));
        assertRefused(code);
    }

    @Test
    void anInventedCodeIsRefused() {
        assertRefused(new ExternalIdCode("invented"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'externalId':'1'}", "{'credentialType':'D'}", "{'externalId':'','credentialType':'D'}"})
    void aBadRegistrationIsRefused(String body) throws IOException {
        Caller caller = new Caller(sandbox);
        String json = body.replace('\'', '"');
        assertThat(caller.postAsClient("/v1/client/extid", json).status()).isEqualTo(400);
        assertThat(caller.postAsClient("/v1/client/extid/customer", json).status())
                .isEqualTo(400);
    }

    @Test
    void tyingNeedsACustomerNumber() throws IOException {
        assertThat(new Caller(sandbox)
                        .postAsClient("/v1/client/extid/customer", "{\"externalId\":\"1\",\"credentialType\":\"D\"}")
                        .status())
                .isEqualTo(400);
        assertThat(connect.externalIdentities().register(ExternalId.aid("1")).newUser())
                .isTrue();
    }

    private UserSession exchange(ExternalIdCode code) {
        return connect.login().exchange(code);
    }

    private void assertRefused(ExternalIdCode code) {
        assertThatExceptionOfType(ConnectAuthException.class)
                .isThrownBy(() -> exchange(code))
                .satisfies(e -> assertThat(e.requiresLogin()).isTrue());
    }

    private ConnectClientBuilder known() {
        return ConnectClient.builder(sandbox.environment()).credentials(sandbox.clientId(), sandbox.clientSecret());
    }
}
