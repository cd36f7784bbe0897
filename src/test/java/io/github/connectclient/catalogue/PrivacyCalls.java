package io.github.connectclient.catalogue;

import static io.github.connectclient.catalogue.TypedCall.call;

import io.github.connectclient.consent.ConsentEvent;
import io.github.connectclient.consent.Receipt;
import io.github.connectclient.permission.ChannelPermission;
import io.github.connectclient.privacy.Purpose;
import io.github.connectclient.value.Binary;
import io.github.connectclient.value.Subject;
import java.time.Instant;
import java.util.List;

/** The operations of section Privacy. */
final class PrivacyCalls {
    private static final String ISSUER = "468979834";
    private static final Subject SUBJECT = Subject.connect("563457");
    private static final List<Purpose> PURPOSES = List.of(Purpose.of("DM"), Purpose.of("EM"));
    private static final List<ChannelPermission> CHANNELS = List.of(ChannelPermission.permit("DM"));

    /** The request that the documentation shows as its sample, in both modes. */
    private static final ConsentEvent EVENT = ConsentEvent.accept()
            .consent(1)
            .consent("editoral", "telephone")
            .subject(SUBJECT)
            .source("Selfservice")
            .eventTime(Instant.ofEpochMilli(1560277312000L))
            .data(Binary.ofText("true"))
            .build();

    static final List<TypedCall> ALL = List.of(
            call(
                            "accessPrivateData",
                            "connect.consent().requestAccess(user, Receipt.SEND)",
                            "/v1/customer/privacy/access",
                            (connect, user) -> connect.consent().requestAccess(user, Receipt.SEND))
                    .acknowledgedBy("success"),
            call(
                            "removePrivateData",
                            "connect.consent().requestErasure(user, Receipt.SEND)",
                            "/v1/customer/privacy/erasure",
                            (connect, user) -> connect.consent().requestErasure(user, Receipt.SEND))
                    .acknowledgedBy("success"),
            call(
                    "listConsentEventHistory",
                    "connect.consent().listEventHistory(user, issuer, subject)",
                    "/v1/customer/privacy/consentEvent/history/468979834/CONNECT/563457?onlyActive=true",
                    (connect, user) -> connect.consent().listEventHistory(user, ISSUER, SUBJECT)),
            call(
                    "listConsentEventHistoryClientMode",
                    "connect.consent().listEventHistory(issuer, subject)",
                    "/v1/client/customer/privacy/consentEvent/history/468979834/CONNECT/563457?onlyActive=true",
                    (connect, user) -> connect.consent().listEventHistory(ISSUER, SUBJECT)),
            call(
                    "listConsentTextClientMode",
                    "connect.consent().listTexts(issuer)",
                    "/v1/client/customer/privacy/consent/text/468979834?onlyActive=true",
                    (connect, user) -> connect.consent().listTexts(ISSUER)),
            call(
                    "listConsentTextHistoryClientMode",
                    "connect.consent().listTextHistory(issuer)",
                    "/v1/client/customer/privacy/consent/text/history/468979834?onlyActive=true",
                    (connect, user) -> connect.consent().listTextHistory(ISSUER)),
            call(
                    "listConsentGroupsClientMode",
                    "connect.consent().listGroups(issuer)",
                    "/v1/client/customer/privacy/consentGroups/468979834?onlyActive=true",
                    (connect, user) -> connect.consent().listGroups(ISSUER)),
            call(
                    "listConsentGroups",
                    "connect.consent().listGroups(user, issuer)",
                    "/v1/customer/privacy/consentGroups/468979834?onlyActive=true",
                    (connect, user) -> connect.consent().listGroups(user, ISSUER)),
            call(
                    "listConsentsGivenIssuerClientMode",
                    "connect.consent().list(issuer)",
                    "/v1/client/customer/privacy/consents/468979834?onlyActive=true",
                    (connect, user) -> connect.consent().list(ISSUER)),
            call(
                    "listConsentsGivenIssuer",
                    "connect.consent().list(user, issuer)",
                    "/v1/customer/privacy/consents/468979834?onlyActive=true",
                    (connect, user) -> connect.consent().list(user, ISSUER)),
            call(
                            "registerConsentEventClientMode",
                            "connect.consent().register(event)",
                            "/v1/client/customer/privacy/consentEvent",
                            (connect, user) -> connect.consent().register(EVENT))
                    .acknowledgedBy("consentEventId"),
            call(
                            "registerConsentEvent",
                            "connect.consent().register(user, event)",
                            "/v1/customer/privacy/consentEvent",
                            (connect, user) -> connect.consent().register(user, EVENT))
                    .acknowledgedBy("consentEventId"),
            call(
                    "listGlobalPermissions",
                    "connect.permissions().listGlobal(user)",
                    "/v1/customer/pbm",
                    (connect, user) -> connect.permissions().listGlobal(user)),
            call(
                    "listEnterprisePermissions",
                    "connect.permissions().listEnterprise(user, enterprise)",
                    "/v1/customer/pbm/NAV",
                    (connect, user) -> connect.permissions().listEnterprise(user, "NAV")),
            call(
                            "changeEnterprisePermissions",
                            "connect.permissions().changeEnterprise(user, enterprise, channels)",
                            "/v1/customer/pbm/NAV",
                            (connect, user) -> connect.permissions().changeEnterprise(user, "NAV", CHANNELS))
                    .acknowledgedBy("channels"),
            call(
                    "listOrdertypePermissions",
                    "connect.permissions().listOrderType(user, enterprise, orderType)",
                    "/v1/customer/pbm/NAV/ABO",
                    (connect, user) -> connect.permissions().listOrderType(user, "NAV", "ABO")),
            call(
                            "changeOrdertypePermissions",
                            "connect.permissions().changeOrderType(user, enterprise, orderType, channels)",
                            "/v1/customer/pbm/NAV/ABO",
                            (connect, user) -> connect.permissions().changeOrderType(user, "NAV", "ABO", CHANNELS))
                    .acknowledgedBy("channels"),
            call(
                    "listPrivacyEnterprise",
                    "connect.privacy().listEnterprise(user, enterprise)",
                    "/v1/customer/privacy/NAV",
                    (connect, user) -> connect.privacy().listEnterprise(user, "NAV")),
            call(
                            "changePrivacyEnterprise",
                            "connect.privacy().changeEnterprise(user, enterprise, purposes)",
                            "/v1/customer/privacy/NAV",
                            (connect, user) -> connect.privacy().changeEnterprise(user, "NAV", PURPOSES))
                    .acknowledgedBy("permission"),
            call(
                    "listPrivacyOrdertype",
                    "connect.privacy().listOrderType(user, enterprise, orderType)",
                    "/v1/customer/privacy/NAV/ABO",
                    (connect, user) -> connect.privacy().listOrderType(user, "NAV", "ABO")),
            call(
                            "changePrivacyOrdertype",
                            "connect.privacy().changeOrderType(user, enterprise, orderType, purposes)",
                            "/v1/customer/privacy/NAV/ABO",
                            (connect, user) -> connect.privacy().changeOrderType(user, "NAV", "ABO", PURPOSES))
                    .acknowledgedBy("permission"));

    private PrivacyCalls() {}
}
