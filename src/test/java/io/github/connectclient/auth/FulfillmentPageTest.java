package io.github.connectclient.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.connectclient.Environment;
import java.net.URI;
import org.junit.jupiter.api.Test;

class FulfillmentPageTest {
    private static final URI BACK = URI.create("https://avis.no/back?order=7&x=a+b");
    private static final URI FAILED = URI.create("https://avis.no/failed");

    private final LoginPages pages = new LoginPages(Environment.SWEDEN, "se.avis");

    @Test
    void namesTheOrderAndTheWaysBack() {
        assertThat(pages.fulfillment(14, BACK, FAILED))
                .isEqualTo(URI.create("https://connectid.se/user/fulfillment?clientId=se.avis"
                        + "&returnUrl=https%3A%2F%2Favis.no%2Fback%3Forder%3D7%26x%3Da%2Bb"
                        + "&errorUrl=https%3A%2F%2Favis.no%2Ffailed&orderId=14"));
    }

    @Test
    void needsAbsoluteAddresses() {
        assertThatThrownBy(() -> pages.fulfillment(14, URI.create("/back"), FAILED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("returnUrl must be an absolute address");
        assertThatThrownBy(() -> pages.fulfillment(14, BACK, URI.create("/failed")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("errorUrl must be an absolute address");
    }
}
