package io.github.connectclient.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.connectclient.ConnectClient;
import io.github.connectclient.auth.AccessToken;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.support.Answers;
import io.github.connectclient.support.LocalServer;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent to share a subscription, and what is understood of the answers. */
class SharingTest {
    @AutoClose
    private final LocalServer server = new LocalServer();

    private final ConnectClient connect = server.client();
    private final UserSession user = UserSession.of(AccessToken.of("token-of-the-reader"));

    @ParameterizedTest
    @ValueSource(strings = {"SHARE_CODE_NOT_FOUND", "INVITATIONS_POOL_EXHAUSTED", "5", "brandNew"})
    void everyStatusIsAnAnswer(String status) {
        assertThat(accept("\"" + status + "\"")).isEqualTo(new ShareStatus(status));
    }

    @Test
    void aStatusThatIsANumberIsKeptAsItsDigits() {
        assertThat(accept("5")).isEqualTo(new ShareStatus("5"));
    }

    @Test
    void anInvitationByPhoneHasTheOtherLetter() throws Exception {
        server.answers(Answers.json(200, "{\"status\": \"SHARE_OK\"}"));
        connect.sharing()
                .sendInvitation(
                        user, ShareInvitation.byPhone("CO27409", "+4740000001").named("Kari", "Nordmann"));
        assertThat(Objects.requireNonNull(server.request().getBody()).utf8())
                .isEqualTo("{\"contact\":\"+4740000001\",\"contactType\":\"B\",\"productCode\":\"CO27409\","
                        + "\"firstName\":\"Kari\",\"lastName\":\"Nordmann\"}");
    }

    @Test
    void theLongSpellingOfAContactTypeCanBeSent() throws Exception {
        server.answers(Answers.json(200, "{\"status\": \"SHARE_OK\"}"));
        connect.sharing()
                .sendInvitation(
                        user, new ShareInvitation("a@example.com", ShareContactType.A_EMAIL, "CO27409", null, null));
        assertThat(Objects.requireNonNull(server.request().getBody()).utf8())
                .contains("\"contactType\":\"A_EMAIL\"")
                .doesNotContain("Name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+4740000001", "4740000001", "+123456789012345"})
    void aPhoneNumberInItsInternationalFormIsAccepted(String phone) {
        assertThat(ShareInvitation.byPhone("CO27409", phone).contact()).isEqualTo(phone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+47 40 00 00 01", "004740000001", "+1234567890123456", "a@example.com", "+"})
    void anotherFormOfPhoneNumberIsRefusedWithoutQuotingIt(String phone) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShareInvitation.byPhone("CO27409", phone))
                .withMessage("contact must be a telephone number in E.164 form: a plus sign and at most 15 digits");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ShareInvitation(phone, ShareContactType.B_PHONENUMBER, "CO27409", null, null));
    }

    @Test
    void aContactOfAnotherTypeIsNotJudged() {
        ShareContactType type = new ShareContactType("C_PIGEON");
        assertThat(new ShareInvitation("7", type, "CO27409", null, null).contact())
                .isEqualTo("7");
    }

    @Test
    void anInvitationKeepsItsBounds() {
        String thirty = "x".repeat(30);
        ShareInvitation invitation = ShareInvitation.byEmail("123456789012", "a@example.com");
        assertThat(invitation.named(thirty, thirty).lastName()).isEqualTo(thirty);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> invitation.named(thirty + "x", thirty))
                .withMessage("firstName must be at most 30 characters long, was 31");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> invitation.named(thirty, thirty + "x"))
                .withMessage("lastName must be at most 30 characters long, was 31");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShareInvitation.byEmail("1234567890123", "a@example.com"))
                .withMessage("productCode must be at most 12 characters long, was 13");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShareInvitation.byEmail("CO27409", ""))
                .withMessage("contact must not be empty");
    }

    @Test
    void theTextOfAnInvitationNamesNobody() {
        assertThat(ShareInvitation.byEmail("CO27409", "kari@example.com")
                        .named("Kari", "Nordmann")
                        .toString())
                .contains("CO27409", "contactType=A")
                .doesNotContain("kari", "Kari", "Nordmann");
        assertThat(ShareChange.cancel("1234WEF").toString()).doesNotContain("1234WEF");
    }

    @Test
    void aCodeMustNotBeEmpty() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> connect.sharing().acceptInvitation(user, ""))
                .withMessage("shareCode must not be empty");
        assertThatIllegalArgumentException().isThrownBy(() -> connect.sharing().declineInvitation(""));
        assertThatIllegalArgumentException().isThrownBy(() -> connect.sharing().cancel(user, ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> connect.sharing().listRules(user, ""))
                .withMessage("productCode must not be empty");
        assertThat(server.requestCount()).isZero();
    }

    @Test
    void theProductOfTheRulesHasNoKnownBound() {
        server.answers(
                Answers.json(200, "{\"customerProductShareRules\": {\"shareCount\": \"3\", \"shareType\": \"B2B\"}}"));
        assertThat(connect.sharing().listRules(user, "1234567890123").rules())
                .containsExactly(new ShareRules.Rule(null, ShareType.B2B, 3));
    }

    private ShareStatus accept(String status) {
        server.answers(Answers.json(200, "{\"status\": " + status + "}"));
        return connect.sharing().acceptInvitation(user, "1234WEF").status();
    }
}
