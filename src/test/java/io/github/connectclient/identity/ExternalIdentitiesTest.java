package io.github.connectclient.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.connectclient.ConnectClient;
import io.github.connectclient.auth.ExternalIdCode;
import io.github.connectclient.support.Answers;
import io.github.connectclient.support.LocalServer;
import io.github.connectclient.value.CredentialType;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** External ids as they are sent, and what comes back. */
class ExternalIdentitiesTest {
    private static final ExternalId ID = ExternalId.aid("59cb6372");

    @AutoClose
    private final LocalServer server = new LocalServer();

    private final ConnectClient connect = server.client();

    @Test
    void everyMemberOfTheAnswerIsRead() {
        server.answers(Answers.json(200, """
                {"credential": "AID:59cb6372", "externalId": "59cb6372", "credentialType": "D", "canLogin": true,
                 "customerNumber": 327492, "uniqueId": "681b86aa", "enabled": false, "newUser": true,
                 "extidCode": "head.body.signature"}
                """));
        ExternalIdentity identity = connect.externalIdentities().register(ID);
        assertThat(identity.credential()).isEqualTo("AID:59cb6372");
        assertThat(identity.externalId()).isEqualTo("59cb6372");
        assertThat(identity.credentialType()).isEqualTo(CredentialType.D);
        assertThat(identity.canLogin()).isTrue();
        assertThat(identity.customerNumber()).isEqualTo(327492);
        assertThat(identity.uniqueId()).isEqualTo("681b86aa");
        assertThat(identity.enabled()).isFalse();
        assertThat(identity.newUser()).isTrue();
        assertThat(identity.code()).isEqualTo(new ExternalIdCode("head.body.signature"));
        assertThat(identity.toString())
                .contains("credentialType=D", "newUser=true")
                .doesNotContain("59cb6372", "327492", "681b86aa", "signature");
    }

    @Test
    void aCustomerNumberNeedNotComeBack() {
        server.answers(Answers.json(200, "{\"uniqueId\": \"681b86aa\"}"));
        ExternalIdentity identity = connect.externalIdentities().registerCustomer(ID, 327492);
        assertThat(identity.customerNumber()).isNull();
        assertThat(identity.code()).isNull();
    }

    @Test
    void anyCredentialTypeIsSent() throws Exception {
        server.answers(Answers.json(200, "{\"uniqueId\": \"681b86aa\", \"credentialType\": \"X\"}"));
        ExternalIdentity identity = connect.externalIdentities().register(new ExternalId("1", new CredentialType("X")));
        assertThat(Objects.requireNonNull(server.request().getBody()).utf8())
                .isEqualTo("{\"externalId\":\"1\",\"credentialType\":\"X\"}");
        assertThat(identity.credentialType()).hasToString("X");
    }

    @Test
    void anIdMustNotBeEmpty() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExternalId.aid(""))
                .withMessage("externalId must not be empty");
    }

    @Test
    void noTextShowsAnIdOrACode() {
        assertThat(ID.toString()).contains("credentialType=D").doesNotContain("59cb6372");
        assertThat(ExternalId.WithCustomer.of(ID, 327492).toString()).doesNotContain("59cb6372", "327492");
        assertThat(new ExternalIdCode("head.body.signature")).hasToString("ExternalIdCode");
    }
}
