package io.github.connectclient.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.connectclient.internal.json.Json;
import io.github.connectclient.value.Name;
import io.github.connectclient.value.PhoneNumber;
import io.github.connectclient.value.PhoneNumberType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A change of customer info replaces everything, so nothing may get lost on the way from reading to sending. */
class CustomerInfoChangeTest {
    private static final Name NAME =
            Name.person("Ola", "Nordmann").withMiddleName("Eksempel").withCompanyName("Eksempel AS");
    private static final CustomerInfo INFO = new CustomerInfo(
            563457L,
            NAME,
            List.of(PhoneNumber.personal("+4740000001")),
            List.of("ola@example.com", "ola@company.example"),
            "invoice@example.com",
            List.of());

    @Test
    void whatWasReadIsSentAgain() {
        CustomerInfoChange same = CustomerInfoChange.from(INFO).build();

        assertThat(same.name()).isEqualTo(NAME);
        assertThat(same.phoneNumbers()).isEqualTo(INFO.phoneNumbers());
        assertThat(same.emails()).isEqualTo(INFO.emails());
        assertThat(same.invoiceEmailAddress()).isEqualTo("invoice@example.com");
    }

    @Test
    void whatIsChangedLeavesTheRestAlone() {
        CustomerInfoChange change = CustomerInfoChange.from(INFO)
                .name(NAME.withLastName("Hansen").withFirstName("Kari").withDepartmentName("Salg"))
                .phoneNumbers(PhoneNumber.of("+4720000002", PhoneNumberType.MOBILE))
                .build();

        assertThat(change.name()).isEqualTo(new Name("Kari", "Eksempel", "Hansen", "Eksempel AS", "Salg"));
        assertThat(change.phoneNumbers()).containsExactly(new PhoneNumber("+4720000002", PhoneNumberType.MOBILE));
        assertThat(change.emails()).isEqualTo(INFO.emails());
        assertThat(change.invoiceEmailAddress()).isEqualTo("invoice@example.com");
    }

    @Test
    void whatIsRemovedIsLeftOut() {
        CustomerInfoChange change = CustomerInfoChange.from(INFO)
                .phoneNumbers()
                .emails(List.of())
                .withoutInvoiceEmailAddress()
                .build();

        assertThat(new String(Json.write(change), StandardCharsets.UTF_8))
                .startsWith("{\"name\":{")
                .doesNotContain("phoneNumbers", "emails", "invoiceEmailAddress");
    }

    @Test
    void beginningAnewKeepsOnlyTheName() {
        assertThat(CustomerInfoChange.replacingAll(Name.company("Eksempel AS")).build())
                .isEqualTo(new CustomerInfoChange(
                        new Name(null, null, null, "Eksempel AS", null), List.of(), List.of(), null));
        assertThatNullPointerException()
                .isThrownBy(() -> CustomerInfoChange.replacingAll(null))
                .withMessage("name");
    }

    @Test
    void aNameThatTheServerWouldReplaceByADashIsRefused() {
        Name onlyFirst = new Name("Ola", null, null, null, null);
        CustomerInfo nameless = new CustomerInfo(1L, null, null, null, null, null);

        for (Name name : List.of(onlyFirst, onlyFirst.withLastName(" ").withCompanyName(""))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(CustomerInfoChange.replacingAll(name)::build)
                    .withMessageContaining("lastName or a companyName")
                    .withMessageContaining("\"-\"")
                    .withMessageNotContaining("Ola");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(CustomerInfoChange.from(nameless)::build)
                .withMessageContaining("lastName or a companyName");
        assertThat(CustomerInfoChange.from(nameless)
                        .name(onlyFirst.withLastName("-"))
                        .build()
                        .name()
                        .lastName())
                .isEqualTo("-");
    }

    @Test
    void anEmailAddressHasAtMost255Characters() {
        CustomerInfoChange.Builder change = CustomerInfoChange.from(INFO);

        assertThat(change.emails("a".repeat(255)).build().emails()).hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(change.emails("a", "a".repeat(256))::build)
                .withMessage("emails must be at most 255 characters long, was 256");
        assertThatIllegalArgumentException()
                .isThrownBy(change.emails("")::build)
                .withMessage("emails must not be empty");
    }

    @Test
    void anAddressForInvoicesHasAtMost60Characters() {
        CustomerInfoChange.Builder change = CustomerInfoChange.from(INFO);

        assertThat(change.invoiceEmailAddress("a".repeat(60)).build().invoiceEmailAddress())
                .hasSize(60);
        assertThatIllegalArgumentException()
                .isThrownBy(change.invoiceEmailAddress("a".repeat(61))::build)
                .withMessage("invoiceEmailAddress must be at most 60 characters long, was 61");
        assertThatIllegalArgumentException()
                .isThrownBy(change.invoiceEmailAddress("")::build)
                .withMessage("invoiceEmailAddress must not be empty");
    }

    @Test
    void aListThatChangesLaterDoesNotChangeTheRequest() {
        List<String> emails = new ArrayList<>(List.of("ola@example.com"));
        CustomerInfoChange change = CustomerInfoChange.from(INFO).emails(emails).build();
        emails.clear();

        assertThat(change.emails()).containsExactly("ola@example.com");
    }

    @Test
    void textsShowNobody() {
        assertThat(INFO + " " + CustomerInfoChange.from(INFO).build())
                .doesNotContain("Ola", "Nordmann", "Eksempel", "+47", "example.com", "563457");
    }
}
