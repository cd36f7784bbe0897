package io.github.connectclient.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.connectclient.Environment;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** Addresses of the pages of payment. */
class PaymentPagesTest {
    private static final URI BACK = URI.create("https://paper.example/back?a=1");
    private static final URI FAILED = URI.create("https://paper.example/failed");
    private static final String LOGIN_SERVER = "https://login.example/user";
    private static final String ADDRESSES =
            "?clientId=no.paper&returnUrl=https%3A%2F%2Fpaper.example%2Fback%3Fa%3D1&errorUrl=https%3A%2F%2Fpaper.example%2Ffailed";

    private final PaymentPages pages = new LoginPages(
                    Environment.custom(URI.create(LOGIN_SERVER), URI.create("https://api.example/capi")), "no.paper")
            .payments();

    @Test
    void eachRegistrationHasAPageOfItsOwn() {
        assertThat(pages.registerKlarnaToken(7, BACK, FAILED))
                .hasToString(LOGIN_SERVER + "/payment/klarna/token/add" + ADDRESSES + "&transactionId=7");
        assertThat(pages.registerNexiSubscription(7, BACK, FAILED))
                .hasToString(LOGIN_SERVER + "/payment/nexi/subscription/add" + ADDRESSES + "&transactionId=7");
        assertThat(pages.registerPayExToken(7, BACK, FAILED))
                .hasToString(LOGIN_SERVER + "/payment/payex/token/add" + ADDRESSES + "&transactionId=7");
        assertThat(pages.registerVippsAgreement(7, BACK, FAILED))
                .hasToString(LOGIN_SERVER + "/payment/vipps/agreement/add" + ADDRESSES + "&transactionId=7");
        assertThat(pages.payInvoice(7, BACK, FAILED))
                .hasToString(LOGIN_SERVER + "/payment/invoice/pay" + ADDRESSES + "&transactionId=7");
    }

    @Test
    void aChangeOfPaymentMethodCanReplaceAToken() {
        assertThat(pages.changePaymentMethod(8, BACK, FAILED))
                .hasToString(LOGIN_SERVER + "/paymentChange" + ADDRESSES + "&paymentChangeId=8");
        assertThat(pages.replacingPayExToken("a&b").changePaymentMethod(8, BACK, FAILED))
                .hasToString(LOGIN_SERVER + "/paymentChange" + ADDRESSES + "&ticket=a%26b&paymentChangeId=8");
    }

    @Test
    void anAddressThatIsNotAbsoluteIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pages.payInvoice(7, URI.create("/back"), FAILED))
                .withMessageContaining("returnUrl");
    }
}
