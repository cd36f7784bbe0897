package io.github.connectclient.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.connectclient.internal.json.Json;
import io.github.connectclient.value.Unmodelled;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How an order is paid, and the access until it is handled. */
class PaymentTest {
    @Test
    void aPaymentToBeMadeSaysOnlyItsMethod() {
        assertThat(json(Payment.by(PaymentMethod.INVOICE))).isEqualTo("{\"paymentMethod\":\"invoice\"}");
    }

    @Test
    void aPaymentMayBeRecurringOrNot() {
        Payment payment = Payment.by(PaymentMethod.KCO).merchant("M1");
        assertThat(json(payment.asRecurring()))
                .isEqualTo("{\"paymentMethod\":\"kco\",\"merchantId\":\"M1\",\"recurring\":true}");
        assertThat(json(payment.asOneOff())).contains("\"recurring\":false");
    }

    @Test
    void aMethodThatIsNotKnownHereCanBeSent() {
        assertThat(json(Payment.by(new PaymentMethod("brandNew")))).isEqualTo("{\"paymentMethod\":\"brandNew\"}");
    }

    @Test
    void prepaidByPayexCarriesWhatPayexSaid() {
        assertThat(json(Payment.prepaidByPayex(Unmodelled.none().with("transactionId", 12))))
                .isEqualTo("{\"paymentMethod\":\"creditcardPayex\",\"prepaid\":true,"
                        + "\"paymentInfoPayex\":{\"transactionId\":12}}");
    }

    @Test
    void prepaidByPayexWithoutWhatPayexSaidIsRefused() {
        assertThatThrownBy(() -> Payment.prepaid(PaymentMethod.CREDITCARD_PAYEX))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("paymentInfoPayex must be given when prepaid by creditcardPayex");
    }

    @Test
    void anotherProvidersObjectIsAddedByName() {
        assertThat(json(Payment.prepaid(PaymentMethod.NEXI).with("paymentInfoNexi", Map.of("id", "x"))))
                .isEqualTo("{\"paymentMethod\":\"nexi\",\"prepaid\":true,\"paymentInfoNexi\":{\"id\":\"x\"}}");
    }

    @Test
    void prepaidByTheCallersOwnProviderNeedsNoObject() {
        assertThat(json(Payment.prepaid(PaymentMethod.OTHER)))
                .isEqualTo("{\"paymentMethod\":\"other\",\"prepaid\":true}");
    }

    @Test
    void whatPayexSaidIsCopied() {
        Map<String, Object> info = new HashMap<>(Map.of("id", "x"));
        Payment payment = new Payment(PaymentMethod.OTHER, null, null, null, info, null, Unmodelled.none());
        info.clear();
        assertThat(payment.paymentInfoPayex()).containsEntry("id", "x");
    }

    @Test
    void cardDataOfOlderProgramsIsSentAsItIs() {
        CardPayment card = CardPayment.builder()
                .ticket("T")
                .cardNumberMasked("1234")
                .expMonth("01")
                .expYear("30")
                .cardTypeName("VISA")
                .transactionId("TR")
                .merchantId("M")
                .ticketMerchantId("TM")
                .secure3d()
                .withVerificationId()
                .enrolled()
                .build();
        assertThat(json(Payment.prepaid(PaymentMethod.CREDITCARD).card(card)))
                .isEqualTo("{\"paymentMethod\":\"creditcard\",\"prepaid\":true,\"paymentInfo\":{\"ticket\":\"T\","
                        + "\"cardNumberMasked\":\"1234\",\"expMonth\":\"01\",\"expYear\":\"30\",\"cardTypeName\":\"VISA\","
                        + "\"transactionId\":\"TR\",\"merchantId\":\"M\",\"ticketMerchantId\":\"TM\",\"secure3d\":true,"
                        + "\"verificationIdPresent\":true,\"enrolled\":true}}");
        assertThat(json(CardPayment.builder()
                        .notSecure3d()
                        .withoutVerificationId()
                        .notEnrolled()
                        .build()))
                .isEqualTo("{\"secure3d\":false,\"verificationIdPresent\":false,\"enrolled\":false}");
        assertThat(json(CardPayment.builder().build())).isEqualTo("{}");
    }

    @Test
    void temporaryAccessIsToAProductForSomeTimeOrToACategoryType() {
        assertThat(json(TemporaryAccess.toProduct("TOTT", Duration.ofMillis(61_900))))
                .isEqualTo("{\"allowAccessProduct\":\"TOTT\",\"allowAccessSeconds\":61}");
        assertThat(json(TemporaryAccess.toCategoryType("news"))).isEqualTo("{\"allowAccessCategoryType\":\"news\"}");
    }

    @Test
    void halfATemporaryAccessIsRefused() {
        assertThatThrownBy(() -> new TemporaryAccess("TOTT", null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("allowAccessProduct and allowAccessSeconds must be given together");
        assertThatThrownBy(() -> new TemporaryAccess(null, null, 60L))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("allowAccessProduct or allowAccessCategoryType must be given");
        assertThatThrownBy(() -> TemporaryAccess.toProduct("TOTT", Duration.ofMillis(999)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lasting must be at least one second");
    }

    private static String json(Object body) {
        return new String(Json.write(body), StandardCharsets.UTF_8);
    }
}
