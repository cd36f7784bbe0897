package io.github.connectclient.catalogue;

import static io.github.connectclient.catalogue.TypedCall.call;

import io.github.connectclient.identity.ExternalId;
import io.github.connectclient.message.CaseType;
import io.github.connectclient.message.NewMessage;
import io.github.connectclient.recruitment.NewRecruitment;
import io.github.connectclient.subscription.NewSubscription;
import io.github.connectclient.subscription.ShareInvitation;
import io.github.connectclient.value.Unmodelled;
import java.time.Instant;
import java.util.List;

/** The operations of tags Subscription, Sharing, Recruitment, External Identity and Message. */
final class SubscriptionCalls {
    private static final String PRODUCT = "CO27409";
    private static final long CUSTOMER = 327492;
    private static final ExternalId EXTERNAL_ID = ExternalId.aid("59cb6372-d3db-11e5-ab30-625662870761");

    private static final NewSubscription SUBSCRIPTION = NewSubscription.builder(
                    PRODUCT, Instant.ofEpochMilli(1560336440000L))
            .company("468979834")
            .endTime(Instant.ofEpochMilli(1591958840000L))
            .copies(1)
            .couponCode("WMDigi")
            .couponNumber(5223)
            .customerReference("cvxgds")
            .build();
    private static final ShareInvitation INVITATION = ShareInvitation.byEmail(PRODUCT, "kari.nordmann@example.com");
    private static final NewRecruitment RECRUITMENT = NewRecruitment.builder(PRODUCT, "Spring2019", Unmodelled.none())
            .premiums(List.of())
            .build();
    private static final NewMessage MESSAGE = NewMessage.about(PRODUCT, "Cancel my subscription")
            .withSubject("cancel")
            .withCaseType(CaseType.CANCELLATION);

    static final List<TypedCall> ALL = List.of(
            call(
                    "listSubscriptions",
                    "connect.subscriptions().list(user)",
                    "/v1/subscription?subscriptionSourceFetchMode=ORDINARY",
                    (connect, user) -> connect.subscriptions().list(user)),
            call(
                    "listSubscriptionsClient",
                    "connect.subscriptions().list(customerNumber)",
                    "/v1/client/subscription/327492",
                    (connect, user) -> connect.subscriptions().list(CUSTOMER)),
            call(
                            "startSubscription",
                            "connect.subscriptions().start(user, subscription)",
                            "/v1/subscription",
                            (connect, user) -> connect.subscriptions().start(user, SUBSCRIPTION))
                    .acknowledgedBy("status"),
            call(
                    "listSharedSubscriptions",
                    "connect.subscriptions().listShared(user)",
                    "/v1/subscription/shared",
                    (connect, user) -> connect.subscriptions().listShared(user)),
            call(
                            "sendSubscriptionShareInvitation",
                            "connect.sharing().sendInvitation(user, invitation)",
                            "/v1/subscription/share/invitation",
                            (connect, user) -> connect.sharing().sendInvitation(user, INVITATION))
                    .acknowledgedBy("status"),
            call(
                            "acceptSubscriptionShareInvitation",
                            "connect.sharing().acceptInvitation(user, shareCode)",
                            "/v1/subscription/share/invitation",
                            (connect, user) -> connect.sharing().acceptInvitation(user, "1234WEF"))
                    .acknowledgedBy("status"),
            call(
                            "declineShareClient",
                            "connect.sharing().declineInvitation(shareCode)",
                            "/v1/client/subscription/share/invitation",
                            (connect, user) -> connect.sharing().declineInvitation("32479VSA"))
                    .acknowledgedBy("status"),
            call(
                            "cancelSharing",
                            "connect.sharing().cancel(user, shareCode)",
                            "/v1/subscription/share",
                            (connect, user) -> connect.sharing().cancel(user, "123AFDG"))
                    .acknowledgedBy("status"),
            call(
                    "listShareableSubscriptionRules",
                    "connect.sharing().listRules(user, productCode)",
                    "/v1/customer/product/share/rule/NAT",
                    (connect, user) -> connect.sharing().listRules(user, "NAT")),
            call(
                            "registerRecruitmentClient",
                            "connect.recruitments().register(recruitment)",
                            "/v1/client/recruitment",
                            (connect, user) -> connect.recruitments().register(RECRUITMENT))
                    .acknowledgedBy("status"),
            call(
                            "registerExternalIdClient",
                            "connect.externalIdentities().register(id)",
                            "/v1/client/extid",
                            (connect, user) -> connect.externalIdentities().register(EXTERNAL_ID))
                    .acknowledgedBy("uniqueId"),
            call(
                            "registerExternalIdCustomerClient",
                            "connect.externalIdentities().registerCustomer(id, customerNumber)",
                            "/v1/client/extid/customer",
                            (connect, user) -> connect.externalIdentities().registerCustomer(EXTERNAL_ID, CUSTOMER))
                    .acknowledgedBy("uniqueId"),
            call(
                    "listMessages",
                    "connect.messages().list(user)",
                    "/v1/customer/message",
                    (connect, user) -> connect.messages().list(user)),
            call(
                            "sendMessage",
                            "connect.messages().send(user, message)",
                            "/v1/customer/message",
                            (connect, user) -> connect.messages().send(user, MESSAGE))
                    .acknowledgedBy("messages"));

    private SubscriptionCalls() {}
}
