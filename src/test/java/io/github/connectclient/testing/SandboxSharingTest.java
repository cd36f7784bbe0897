package io.github.connectclient.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.connectclient.ConnectApiException;
import io.github.connectclient.ConnectClient;
import io.github.connectclient.auth.AccessToken;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.subscription.ShareInvitation;
import io.github.connectclient.subscription.ShareRules;
import io.github.connectclient.subscription.ShareStatus;
import io.github.connectclient.subscription.ShareType;
import io.github.connectclient.testing.SandboxShare.State;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a share in the sandbox, with the client of this library. */
class SandboxSharingTest {
    private static final String PRODUCT = "CO27409";
    private static final ShareStatus DECLINED = new ShareStatus("5");

    @AutoClose
    private final ConnectSandbox sandbox = ConnectSandbox.start();

    @AutoClose
    private final ConnectClient connect = ConnectClient.builder(sandbox.environment())
            .credentials(sandbox.clientId(), sandbox.clientSecret())
            .build();

    private final UserSession owner = session(sandbox.reader());
    private final UserSession kari = session(sandbox.addReader("900", "kari@example.com"));
    private final UserSession ola = session(sandbox.addReader("901", "ola@example.com"));

    @BeforeEach
    void subscribe() {
        sandbox.subscriptions().add("563457", PRODUCT);
    }

    @Test
    void anInvitationCanBeAccepted() {
        assertThat(invite("kari@example.com")).isEqualTo(ShareStatus.SHARE_OK);
        assertThat(sandbox.shares())
                .containsExactly(new SandboxShare(code(), PRODUCT, "563457", "kari@example.com", State.SENT));
        assertThat(accept(kari)).isEqualTo(ShareStatus.SHARE_OK);

        assertThat(state()).isEqualTo(State.ACCEPTED);
        assertThat(connect.subscriptions().listShared(kari).subscriptions())
                .singleElement()
                .satisfies(shared ->
                        assertThat(shared.more().asMap()).isEqualTo(Map.of("product", PRODUCT, "shareCode", code())));
        assertThat(connect.subscriptions().listShared(owner).subscriptions()).isEmpty();
        assertThat(accept(ola)).isEqualTo(ShareStatus.SHARE_CODE_NOT_FOUND);
    }

    @Test
    void anInvitationCanBeDeclinedWithoutALogIn() {
        invite("kari@example.com");
        assertThat(connect.sharing().declineInvitation(code()).status()).isEqualTo(DECLINED);

        assertThat(state()).isEqualTo(State.DECLINED);
        assertThat(accept(kari)).isEqualTo(ShareStatus.SHARE_CODE_NOT_FOUND);
        assertThat(connect.sharing().declineInvitation(code()).status()).isEqualTo(ShareStatus.SHARE_CODE_NOT_FOUND);
    }

    @Test
    void aShareIsCancelledByEitherSide() {
        invite("kari@example.com");
        accept(kari);
        assertThat(cancel(ola)).isEqualTo(ShareStatus.SHARE_CODE_NOT_FOUND);
        assertThat(cancel(owner)).isEqualTo(ShareStatus.SHARING_ENDED);
        assertThat(state()).isEqualTo(State.CANCELLED);
        assertThat(connect.subscriptions().listShared(kari).subscriptions()).isEmpty();
        assertThat(cancel(owner)).isEqualTo(ShareStatus.SHARE_CODE_NOT_FOUND);

        invite("kari@example.com");
        accept(kari);
        assertThat(cancel(kari)).isEqualTo(ShareStatus.SHARING_ENDED);
    }

    @Test
    void anInvitationCanBeCancelledBeforeItIsAccepted() {
        invite("kari@example.com");
        assertThat(cancel(kari)).isEqualTo(ShareStatus.SHARE_CODE_NOT_FOUND);
        assertThat(cancel(owner)).isEqualTo(ShareStatus.SHARING_ENDED);
        assertThat(accept(kari)).isEqualTo(ShareStatus.SHARE_CODE_NOT_FOUND);
    }

    @Test
    void onlyARunningSharableSubscriptionIsShared() {
        assertThat(invite("OTHER", "kari@example.com")).isEqualTo(ShareStatus.NO_SUBSCRIPTION);
        sandbox.subscriptions().add("563457", SandboxSubscription.of("PRIVATE").notSharable());
        assertThat(invite("PRIVATE", "kari@example.com")).isEqualTo(ShareStatus.NO_SUBSCRIPTION);
        sandbox.subscriptions().add("563457", SandboxSubscription.of("OLD").stopped());
        assertThat(invite("OLD", "kari@example.com")).isEqualTo(ShareStatus.SUBSCRIPTION_STOPPED);
        sandbox.subscriptions().add("563457", "OLD");
        assertThat(invite("OLD", "kari@example.com")).isEqualTo(ShareStatus.SHARE_OK);
        assertThat(sandbox.shares()).hasSize(1);
    }

    @Test
    void aContactHasOneShareOfAProduct() {
        invite("kari@example.com");
        assertThat(invite("kari@example.com")).isEqualTo(ShareStatus.ALREADY_IN_USE);
        connect.sharing().declineInvitation(code());
        assertThat(invite("kari@example.com")).isEqualTo(ShareStatus.SHARE_OK);
    }

    @Test
    void invitationsRunOutUntilAShareEnds() {
        assertThat(invite("a@example.com")).isEqualTo(ShareStatus.SHARE_OK);
        assertThat(invite("b@example.com")).isEqualTo(ShareStatus.SHARE_OK);
        assertThat(invite("c@example.com")).isEqualTo(ShareStatus.SHARE_OK);
        assertThat(invite("d@example.com")).isEqualTo(ShareStatus.INVITATIONS_POOL_EXHAUSTED);
        cancel(owner);
        assertThat(invite("d@example.com")).isEqualTo(ShareStatus.SHARE_OK);
        sandbox.subscriptions().add("563457", "OTHER");
        assertThat(invite("OTHER", "d@example.com")).isEqualTo(ShareStatus.SHARE_OK);
    }

    @Test
    void aReaderAcceptsOneShareOfAProduct() {
        invite("kari@example.com");
        accept(kari);
        invite("+4740000001");
        assertThat(accept(kari)).isEqualTo(ShareStatus.SHARE_LIMIT);
        assertThat(state()).isEqualTo(State.SENT);
        assertThat(accept(ola)).isEqualTo(ShareStatus.SHARE_OK);
    }

    @Test
    void everyProductHasTheRuleOfTheSample() {
        assertThat(connect.sharing().listRules(owner, "NAT").rules())
                .containsExactly(new ShareRules.Rule("NAT", new ShareType("A"), 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DECLINE", "CANCEL", "accept", "EXTEND"})
    void aChangeOfAnotherKindIsNotSupported(String type) {
        invite("kari@example.com");
        assertThat(change(kari, code(), type)).contains("SHARE_CHANGE_TYPE_NOT_SUPPORTED");
        assertThat(state()).isEqualTo(State.SENT);
    }

    @Test
    void aChangeNeedsItsMembers() {
        assertThatExceptionOfType(ConnectApiException.BadRequest.class).isThrownBy(() -> change(kari, "", "ACCEPT"));
        assertThatExceptionOfType(ConnectApiException.BadRequest.class).isThrownBy(() -> change(kari, "1", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'contactType':'A','productCode':'CO27409'}",
                "{'contact':'a@example.com','productCode':'CO27409'}",
                "{'contact':'a@example.com','contactType':'A'}",
                "{'contact':'a@example.com','contactType':'C','productCode':'CO27409'}",
                "{'contact':'a@example.com','contactType':'A','productCode':'1234567890123'}",
                "{'contact':'a@example.com','contactType':'A','productCode':'CO27409','firstName':7}",
                "{'contact':'a@example.com','contactType':'A','productCode':'CO27409',"
                        + "'lastName':'1234567890123456789012345678901'}"
            })
    void aBadInvitationIsRefused(String body) throws IOException {
        assertThat(new Caller(sandbox)
                        .postAsReader("/v1/subscription/share/invitation", body.replace('\'', '"'))
                        .status())
                .isEqualTo(400);
        assertThat(sandbox.shares()).isEmpty();
    }

    @Test
    void bothSpellingsOfTheContactTypeAreTaken() throws IOException {
        String body = "{'contact':'a@example.com','contactType':'A_EMAIL','productCode':'CO27409'}".replace('\'', '"');
        assertThat(new Caller(sandbox)
                        .postAsReader("/v1/subscription/share/invitation", body)
                        .body())
                .isEqualTo("{\"status\":\"SHARE_OK\"}");
    }

    @Test
    void theTextOfAShareNamesNobody() {
        invite("kari@example.com");
        assertThat(sandbox.shares().get(0).toString())
                .contains(PRODUCT, "SENT")
                .doesNotContain("kari", "563457", code());
    }

    private ShareStatus invite(String contact) {
        return invite(PRODUCT, contact);
    }

    private ShareStatus invite(String product, String contact) {
        ShareInvitation invitation = contact.startsWith("+")
                ? ShareInvitation.byPhone(product, contact)
                : ShareInvitation.byEmail(product, contact);
        return connect.sharing().sendInvitation(owner, invitation).status();
    }

    private ShareStatus accept(UserSession reader) {
        return connect.sharing().acceptInvitation(reader, code()).status();
    }

    private ShareStatus cancel(UserSession reader) {
        return connect.sharing().cancel(reader, code()).status();
    }

    private String change(UserSession reader, String code, String type) {
        return connect.raw(reader)
                .patch("/v1/subscription/share/invitation")
                .json(Map.of("shareCode", code, "changeType", type))
                .text();
    }

    /** Code of the share that was sent last. */
    private String code() {
        return last().code();
    }

    private State state() {
        return last().state();
    }

    private SandboxShare last() {
        return sandbox.shares().get(sandbox.shares().size() - 1);
    }

    private UserSession session(SandboxReader reader) {
        return UserSession.of(AccessToken.of(sandbox.accessTokenFor(reader)));
    }
}
