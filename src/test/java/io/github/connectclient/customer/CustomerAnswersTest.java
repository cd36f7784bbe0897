package io.github.connectclient.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.connectclient.ConnectClient;
import io.github.connectclient.Environment;
import io.github.connectclient.internal.json.Json;
import io.github.connectclient.value.CredentialType;
import io.github.connectclient.value.PhoneNumberType;
import io.github.connectclient.value.VerificationLevel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Oddities of the answers, and what is refused before anything is sent. */
class CustomerAnswersTest {
    private static final String USER = """
            {"uniqueId": "abc", "credentials": [
              {"credential": "a@b.no", "credentialType": "A_EMAIL_ADDRESS", "verificationLevel": "Not verified"}]}""";

    @Test
    void attachedUsersMayBeOneObjectOrAnArray() throws IOException {
        CustomerInfo one = read("{\"attachedUsers\": " + USER + "}");
        CustomerInfo two = read("{\"attachedUsers\": [" + USER + "," + USER + "]}");

        assertThat(one.attachedUsers()).hasSize(1);
        assertThat(two.attachedUsers())
                .containsExactly(one.attachedUsers().get(0), one.attachedUsers().get(0));
        assertThat(one.attachedUsers().get(0).credentials().get(0))
                .satisfies(credential -> assertThat(credential.type()).isEqualTo(CredentialType.A_EMAIL_ADDRESS))
                .satisfies(credential -> assertThat(credential.verificationLevel())
                        .isEqualTo(VerificationLevel.NOT_VERIFIED_IN_CUSTOMER_INFO));
        assertThat(one.toString() + one.attachedUsers()).doesNotContain("abc", "a@b.no");
    }

    @Test
    void customerNumbersMayBeTexts() throws IOException {
        assertThat(read("{\"customerNumber\": \"563457\"}").customerNumber()).isEqualTo(563457);
    }

    @Test
    void unknownKindsAreKept() throws IOException {
        String unknown = """
                {"phoneNumbers":[{"phoneNumber":"1","phoneNumberType":"boat"}],"emails":[],"attachedUsers":\
                [{"credentials":[{"credential":"1","credentialType":"X","verificationLevel":"perhaps"}]}]}""";
        CustomerInfo info = read(unknown);

        assertThat(info.phoneNumbers().get(0).type()).isEqualTo(new PhoneNumberType("boat"));
        assertThat(new String(Json.write(info), StandardCharsets.UTF_8)).isEqualTo(unknown);
    }

    @Test
    void externalReferencesAreReadByName() throws IOException {
        ExternalReferenceList list =
                Json.read(stream("{\"references\": [{\"code\": \"CRM\", \"id\": 1}]}"), ExternalReferenceList.class);

        assertThat(list.members().value("references")).isEqualTo(List.of(Map.of("code", "CRM", "id", 1L)));
        assertThat(list.toString()).doesNotContain("CRM");
    }

    @Test
    void anExternalIdHasOneTo16Characters() {
        try (ConnectClient connect = ConnectClient.builder(Environment.NORWAY)
                .credentials("client", "secret")
                .build()) {
            ExternalReferences references = connect.externalReferences();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> references.change(563457, "CRM", "1".repeat(17)))
                    .withMessage("externalId must be at most 16 characters long, was 17");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> references.change(563457, "CRM", ""))
                    .withMessage("externalId must not be empty");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> references.remove(563457, ""))
                    .withMessage("referenceCode must not be empty");
        }
    }

    private static CustomerInfo read(String json) throws IOException {
        return Json.read(stream(json), CustomerInfo.class);
    }

    private static ByteArrayInputStream stream(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }
}
