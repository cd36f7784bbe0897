package io.github.connectclient.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.connectclient.ConnectApiException;
import io.github.connectclient.ConnectClient;
import io.github.connectclient.auth.AccessToken;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.customer.CustomerInfo;
import io.github.connectclient.customer.CustomerInfoChange;
import io.github.connectclient.user.UserProfile;
import io.github.connectclient.value.CredentialType;
import io.github.connectclient.value.Name;
import io.github.connectclient.value.PhoneNumber;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who the customers of a sandbox are, and by which ids other systems know them. */
class SandboxCustomersTest {
    private final ConnectSandbox sandbox = ConnectSandbox.start();
    private final ConnectClient connect = ConnectClient.builder(sandbox.environment())
            .credentials(sandbox.clientId(), sandbox.clientSecret())
            .build();
    private final Caller caller = new Caller(sandbox);

    @AfterEach
    void close() {
        connect.close();
        sandbox.close();
    }

    @Test
    void aCustomerStartsWithTheValuesOfTheSample() {
        CustomerInfo info = connect.customers().listInfo(session(sandbox.reader()));

        assertThat(info.customerNumber()).isEqualTo(563457);
        assertThat(info.name().lastName()).isEqualTo("Nordmann");
        assertThat(info.emails()).containsExactly("reader@example.com");
        assertThat(info.attachedUsers()).singleElement().satisfies(user -> {
            assertThat(user.uniqueId()).isEqualTo(sandbox.reader().uniqueId()).hasSize(32);
            assertThat(user.credentials().get(0).value()).isEqualTo("reader@example.com");
            assertThat(user.credentials().get(0).type()).isEqualTo(CredentialType.A_EMAIL_ADDRESS);
        });
        assertThat(connect.customers().listInfo(563457)).isEqualTo(info);
    }

    @Test
    void aChangeKeepsWhatWasReadAndReplacesTheRest() {
        UserSession user = session(sandbox.reader());
        CustomerInfo before = connect.customers().listInfo(user);
        assertThat(connect.customers()
                        .changeInfo(
                                user,
                                CustomerInfoChange.from(before)
                                        .emails("new@example.com")
                                        .build())
                        .success())
                .isTrue();

        CustomerInfo after = connect.customers().listInfo(563457);
        assertThat(after.emails()).containsExactly("new@example.com");
        assertThat(after).usingRecursiveComparison().ignoringFields("emails").isEqualTo(before);

        connect.customers()
                .changeInfo(
                        user,
                        CustomerInfoChange.replacingAll(Name.company("Eksempel AS"))
                                .phoneNumbers(PhoneNumber.company("+4720000009"))
                                .build());
        CustomerInfo bare = connect.customers().listInfo(user);
        assertThat(bare.name()).isEqualTo(Name.company("Eksempel AS"));
        assertThat(bare.phoneNumbers()).containsExactly(PhoneNumber.company("+4720000009"));
        assertThat(bare.emails()).isEmpty();
        assertThat(bare.invoiceEmailAddress()).isNull();
        assertThat(bare.attachedUsers()).isEqualTo(before.attachedUsers());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'name':null}", "{'name':{}}", "{'name':{'lastName':'','firstName':null}}"})
    void aNameThatIsMissingBecomesADash(String body) throws IOException {
        assertThat(caller.postAsReader("/v1/customer/info", body.replace('\'', '"'))
                        .json())
                .isEqualTo(Json.parse("{\"success\":true}"));

        assertThat(connect.customers().listInfo(563457).name()).isEqualTo(new Name(null, null, "-", null, null));
    }

    @Test
    void aChangeOutOfBoundsIsRefused() throws IOException {
        Map<String, Integer> bodies = Map.of(
                "{\"name\":{\"firstName\":\"Ola\"}}",
                400,
                "{\"name\":\"Ola\"}",
                400,
                "{\"emails\":\"ola@example.com\"}",
                400,
                "{\"emails\":[1]}",
                400,
                "{\"emails\":[\"" + "a".repeat(255) + "\"]}",
                200,
                "{\"emails\":[\"" + "a".repeat(256) + "\"]}",
                400,
                "{\"invoiceEmailAddress\":\"" + "a".repeat(60) + "\"}",
                200,
                "{\"invoiceEmailAddress\":\"" + "a".repeat(61) + "\"}",
                400);
        for (Map.Entry<String, Integer> body : bodies.entrySet()) {
            assertThat(caller.postAsReader("/v1/customer/info", body.getKey()).status())
                    .as(body.getKey())
                    .isEqualTo(body.getValue());
        }
    }

    @Test
    void customersAreIndependentAndUnknownOnesAreRefused() {
        SandboxReader other = sandbox.addReader("900", "+4740000009");
        connect.customers()
                .changeInfo(
                        session(other),
                        CustomerInfoChange.replacingAll(Name.company("Annen AS"))
                                .build());

        assertThat(connect.customers().listInfo(900).name()).isEqualTo(Name.company("Annen AS"));
        assertThat(connect.customers().listInfo(563457).name().companyName()).isEqualTo("Eksempel AS");
        assertThatThrownBy(() -> connect.customers().listInfo(1)).isInstanceOf(ConnectApiException.BadRequest.class);
    }

    @Test
    void aCustomerNumberThatIsNoNumberIsAText() throws IOException {
        sandbox.logIn(sandbox.addReader("A-1", "+4740000009"));

        assertThat(caller.getAsReader("/v1/customer/info").json().get("customerNumber"))
                .isEqualTo(Json.parse("\"A-1\""));
    }

    @Test
    void profilesTellTheReadersApart() {
        SandboxReader other = sandbox.addReader("900", "+4740000009");
        UserProfile profile = connect.profiles().list(session(other));

        assertThat(profile.uniqueId())
                .isEqualTo(other.uniqueId())
                .isNotEqualTo(sandbox.reader().uniqueId());
        assertThat(profile.loginCredential().value()).isEqualTo("+4740000009");
        assertThat(profile.loginCredential().type()).isEqualTo(CredentialType.PHONE);
        assertThat(profile.emails()).isEmpty();
        assertThat(connect.profiles()
                        .listExternal(session(other))
                        .profiles()
                        .get(0)
                        .info()
                        .addresses())
                .hasSize(3);
    }

    @Test
    void externalReferencesAreListedChangedAndRemoved() {
        SandboxExternalReferences references = sandbox.externalReferences();
        references.add(sandbox.reader(), "CRM", "1");
        references.add(sandbox.reader(), "ERP", "2");

        assertThat(connect.externalReferences().change(563457, "CRM", "80-1234").success())
                .isTrue();
        assertThat(references.find(sandbox.reader(), "CRM")).isEqualTo("80-1234");
        assertThat(connect.externalReferences().list(563457).members().value("externalReferences"))
                .isEqualTo(List.of(
                        Map.of("referenceCode", "CRM", "externalId", "80-1234"),
                        Map.of("referenceCode", "ERP", "externalId", "2")));

        assertThat(connect.externalReferences().remove(563457, "CRM").success()).isTrue();
        assertThat(references.find(sandbox.reader(), "CRM")).isNull();
        assertThatThrownBy(() -> connect.externalReferences().remove(563457, "CRM"))
                .isInstanceOf(ConnectApiException.BadRequest.class);
        assertThatThrownBy(() -> connect.externalReferences().change(900, "ERP", "3"))
                .isInstanceOf(ConnectApiException.BadRequest.class);
        assertThat(references.find(sandbox.reader(), "ERP")).isEqualTo("2");
    }

    @Test
    void anExternalIdHasOneTo16Characters() throws IOException {
        sandbox.externalReferences().add(sandbox.reader(), "CRM", "1");
        for (String body : List.of("{}", "{\"externalId\":\"\"}", "{\"externalId\":\"12345678901234567\"}")) {
            assertThat(caller.patchAsClient("/v1/client/customer/563457/external-reference/CRM", body)
                            .status())
                    .isEqualTo(400);
        }
        assertThat(sandbox.externalReferences().find(sandbox.reader(), "CRM")).isEqualTo("1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sandbox.externalReferences().add(sandbox.reader(), "CRM", "1".repeat(17)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sandbox.externalReferences().add(sandbox.reader(), "", "1"));
    }

    private UserSession session(SandboxReader reader) {
        return UserSession.of(AccessToken.of(sandbox.accessTokenFor(reader)));
    }
}
