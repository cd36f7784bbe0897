package io.github.connectclient.catalogue;

import static io.github.connectclient.catalogue.TypedCall.call;

import io.github.connectclient.customer.CustomerInfoChange;
import io.github.connectclient.user.AccessRequest;
import io.github.connectclient.value.Name;
import io.github.connectclient.value.PhoneNumber;
import java.util.List;
import java.util.Map;

/** The operations of sections Customer Data and User Data. */
final class CustomerUserCalls {
    private static final CustomerInfoChange CHANGE = CustomerInfoChange.replacingAll(Name.person("Ola", "Nordmann")
                    .withMiddleName("Eksempel")
                    .withCompanyName("Eksempel AS")
                    .withDepartmentName("Support"))
            .phoneNumbers(PhoneNumber.personal("+4740000001"), PhoneNumber.company("+4720000002"))
            .emails("ola.nordmann@example.com", "ola.nordmann@company.example")
            .invoiceEmailAddress("ola.nordmann@example.com")
            .build();

    /** The request that the documentation shows as its sample, in both modes. */
    private static final AccessRequest ACCESS = AccessRequest.builder()
            .product("CO27409")
            .articleId("578943434")
            .domain("unite.no")
            .ip("127.0.0.1")
            .categoryType("SWISJ")
            .includeAzureAd()
            .includeAidFamily()
            .uniqueId("6ba7b8149dad11d180b400c04fd430c8")
            .customerNumber(563457)
            .credential("+4740000001")
            .build();

    static final List<TypedCall> ALL = List.of(
            call(
                    "listCustomerInfo",
                    "connect.customers().listInfo(user)",
                    "/v1/customer/info",
                    (connect, user) -> connect.customers().listInfo(user)),
            call(
                    "listCustomerInfoClientMode",
                    "connect.customers().listInfo(customerNumber)",
                    "/v1/client/customer/info/563457",
                    (connect, user) -> connect.customers().listInfo(563457)),
            call(
                            "changeCustomerInfo",
                            "connect.customers().changeInfo(user, change)",
                            "/v1/customer/info",
                            (connect, user) -> connect.customers().changeInfo(user, CHANGE))
                    .acknowledgedBy("success"),
            call(
                    "listExternalReferencesClientMode",
                    "connect.externalReferences().list(customerNumber)",
                    "/v1/client/customer/563457/external-reference",
                    (connect, user) -> connect.externalReferences().list(563457)),
            call(
                            "changeExternalReferenceClientMode",
                            "connect.externalReferences().change(customerNumber, referenceCode, externalId)",
                            "/v1/client/customer/563457/external-reference/CRM",
                            (connect, user) -> connect.externalReferences().change(563457, "CRM", "1"))
                    .acknowledgedBy("success"),
            call(
                            "removeExternalReferenceClientMode",
                            "connect.externalReferences().remove(customerNumber, referenceCode)",
                            "/v1/client/customer/563457/external-reference/CRM",
                            (connect, user) -> connect.externalReferences().remove(563457, "CRM"))
                    .acknowledgedBy("success"),
            call(
                    "checkAccess",
                    "connect.access().check(user, request)",
                    "/v1/customer/access",
                    (connect, user) -> connect.access().check(user, ACCESS)),
            call(
                    "checkAccessClientMode",
                    "connect.access().check(request)",
                    "/v1/client/access",
                    (connect, user) -> connect.access().check(ACCESS)),
            call(
                    "listMetadata",
                    "connect.metadata().list(user)",
                    "/v1/customer/metadata",
                    (connect, user) -> connect.metadata().list(user)),
            call(
                    "changeMetadata",
                    "connect.metadata().change(user, members)",
                    "/v1/customer/metadata",
                    (connect, user) -> connect.metadata().change(user, Map.of("foo", "some text"))),
            call(
                    "removeMetadata",
                    "connect.metadata().remove(user)",
                    "/v1/customer/metadata",
                    (connect, user) -> connect.metadata().remove(user)),
            call(
                    "listUserProfile",
                    "connect.profiles().list(user)",
                    "/v1/user/profile",
                    (connect, user) -> connect.profiles().list(user)),
            call(
                    "listExternalUserProfiles",
                    "connect.profiles().listExternal(user)",
                    "/v1/user/profile/external",
                    (connect, user) -> connect.profiles().listExternal(user)));

    private CustomerUserCalls() {}
}
