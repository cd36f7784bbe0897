package io.github.connectclient.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.connectclient.auth.UserSession;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What payment providers keep for a reader: secrets, some of them of unknown form. */
class PaymentTokensTest {
    @AutoClose
    private final PaymentServer server = new PaymentServer();

    private final PaymentTokens tokens = server.connect.paymentTokens();

    @Test
    void membersOfKlarnaTokensAreReadByNameAndNotShown() {
        server.answers("{\"recurringTokens\":[{\"token\":\"secret-1\",\"card\":{\"brand\":\"VISA\"}},{}]}");
        KlarnaTokens list = tokens.listKlarnaTokens(server.user);
        assertThat(list.tokens()).hasSize(2);
        assertThat(list.tokens().get(0).more().text("token")).isEqualTo("secret-1");
        assertThat(list.tokens().get(0).more().names()).containsExactly("token", "card");
        assertThat(list).asString().contains("token, card").doesNotContain("secret-1", "VISA");
    }

    @Test
    void membersOfNexiSubscriptionsAreReadByNameAndNotShown() {
        server.answers("{\"subscriptions\":{\"subscriptionId\":\"secret-2\"}}");
        NexiSubscriptions list = tokens.listNexiSubscriptions(server.user);
        assertThat(list.subscriptions()).hasSize(1);
        assertThat(list.subscriptions().get(0).more().text("subscriptionId")).isEqualTo("secret-2");
        assertThat(list).asString().doesNotContain("secret-2");
    }

    @Test
    void aPayExTokenShowsNothingOfTheCard() {
        PayExTokens list =
                server.answersSample("listPayExTokens").connect.paymentTokens().listPayExTokens(server.user);
        assertThat(list.tokens()).hasSize(1);
        assertThat(list.tokens().get(0).recurrenceToken()).isEqualTo("4v8nwodhfja");
        assertThat(list.tokens().get(0).expirationMonth()).isEqualTo("12");
        assertThat(list)
                .asString()
                .contains("paymentProviderId=11", "merchantId=45723589", "productCode=CO27409", "expirationYear=***")
                .doesNotContain("4v8nwodhfja", "xxxx", "VISA", "Month=12", "Year=18");
    }

    @Test
    void aVippsAgreementShowsNoReference() {
        server.answers("{\"recurringAgreements\":[{\"agreementRef\":\"abcd-efgh\",\"paymentProviderId\":\"55\"}]}");
        VippsAgreements list = tokens.listVippsAgreements(server.user);
        assertThat(list.agreements())
                .extracting(VippsAgreements.Agreement::paymentProviderId)
                .containsExactly(55L);
        assertThat(list).asString().doesNotContain("abcd-efgh");
    }

    @Test
    void listsThatAreMissingAreEmpty() {
        server.answers("{}").answers("{}").answers("{}").answers("{}");
        assertThat(tokens.listKlarnaTokens(server.user).tokens()).isEmpty();
        assertThat(tokens.listNexiSubscriptions(server.user).subscriptions()).isEmpty();
        assertThat(tokens.listPayExTokens(server.user).tokens()).isEmpty();
        assertThat(tokens.listVippsAgreements(server.user).agreements()).isEmpty();
    }

    @Test
    void aRegistrationThatIsNotAcceptedSaysSo() {
        server.answers("{\"success\":false}");
        assertThat(tokens.registerKlarnaToken(server.user, "CO27409")).isEqualTo(new PaymentRegistration(false, null));
    }

    @Test
    void aRegistrationNeedsAProduct() {
        List<BiFunction<UserSession, String, PaymentRegistration>> registrations = List.of(
                tokens::registerKlarnaToken,
                tokens::registerNexiSubscription,
                tokens::registerPayExToken,
                tokens::registerVippsAgreement);
        assertThat(registrations)
                .allSatisfy(registration -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> registration.apply(server.user, ""))
                        .withMessage("product must not be empty"));
        assertThat(server.requestCount()).isZero();
    }

    @Test
    void anOutcomeIsEqualByItsTextWhetherItIsKnownOrNot() {
        assertThat(List.of("finished", "cancelled", "failed", "unknown", "initiated", "error"))
                .map(PaymentOutcome::new)
                .containsExactly(
                        PaymentOutcome.FINISHED,
                        PaymentOutcome.CANCELLED,
                        PaymentOutcome.FAILED,
                        PaymentOutcome.UNKNOWN,
                        PaymentOutcome.INITIATED,
                        PaymentOutcome.ERROR);
        assertThat(new PaymentOutcome("brandNew")).hasToString("brandNew");
    }
}
