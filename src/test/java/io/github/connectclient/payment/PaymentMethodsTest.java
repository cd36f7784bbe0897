package io.github.connectclient.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** How a product is paid. */
class PaymentMethodsTest {
    private static final String THIRTEEN = "A23456789012B";

    @AutoClose
    private final PaymentServer server = new PaymentServer();

    private final PaymentMethods methods = server.connect.paymentMethods();

    @Test
    void theMethodInUseIsTheOneMarkedWithY() {
        server.answers("{\"paymentMethodResponseItems\":[{\"paymentMethod\":\"brandNew\",\"isActive\":\"N\"},"
                + "{\"paymentMethod\":\"recurringPayment\",\"isActive\":\"Y\"},{\"paymentMethod\":\"other\"}]}");
        PaymentMethodList list = methods.list(server.user, "CO27409");
        assertThat(list.methods()).extracting(PaymentMethodList.Method::inUse).containsExactly(false, true, false);
        assertThat(list.methods().get(0).active()).isEqualTo("N");
        assertThat(list.methods().get(0).paymentMethod()).hasToString("brandNew");
        assertThat(list.methodInUse()).isEqualTo(SubscriptionPaymentMethod.RECURRING_PAYMENT);
    }

    @Test
    void noMethodNeedsToBeInUse() {
        server.answers("{}").answers("{\"paymentMethodResponseItems\":{\"isActive\":\"Y\"}}");
        assertThat(methods.list(server.user, "CO27409").methodInUse()).isNull();
        assertThat(methods.list(server.user, "CO27409").methodInUse()).isNull();
    }

    @Test
    void aMethodThatThisVersionDoesNotKnowCanBeSent() throws InterruptedException {
        server.answers("{\"paymentChangeId\":\"12378954\"}");
        PaymentChange change = methods.change(server.user, "CO27409", new SubscriptionPaymentMethod("brandNew"));
        assertThat(server.body()).isEqualTo("{\"paymentMethod\":\"brandNew\"}");
        assertThat(change.paymentChangeId()).isEqualTo(12378954);
    }

    @Test
    void whatIsOutOfBoundsIsNotSent() {
        SubscriptionPaymentMethod method = SubscriptionPaymentMethod.RECURRING_PAYMENT;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> methods.list(server.user, THIRTEEN))
                .withMessage("product must be at most 12 characters long, was 13");
        assertThatIllegalArgumentException().isThrownBy(() -> methods.list(server.user, ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> methods.change(server.user, THIRTEEN, method))
                .withMessage("product must be at most 12 characters long, was 13");
        assertThatIllegalArgumentException().isThrownBy(() -> methods.change(server.user, "", method));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> methods.change(server.user, "CO27409", new SubscriptionPaymentMethod("")))
                .withMessage("paymentMethod must not be empty");
        assertThatNullPointerException().isThrownBy(() -> methods.change(server.user, "CO27409", null));
        assertThat(server.requestCount()).isZero();
    }
}
