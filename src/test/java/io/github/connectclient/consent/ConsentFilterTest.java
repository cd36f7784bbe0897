package io.github.connectclient.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.connectclient.ConnectClient;
import io.github.connectclient.auth.AccessToken;
import io.github.connectclient.support.Peer;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConsentFilterTest {
    private final Peer peer = new Peer();
    private final ConnectClient connect = ConnectClient.builder(peer.environment())
            .tokenProvider(timeLeft -> AccessToken.of("abc"))
            .build();

    @AfterEach
    void close() {
        connect.close();
        peer.close();
    }

    private String query(Consumer<Consents> call) {
        peer.enqueue(200, "{}");
        call.accept(connect.consent());
        String query = peer.take().getUrl().encodedQuery();
        return query == null ? "" : query;
    }

    @Test
    void aFilterListsActiveConsentsUnlessToldOtherwise() {
        assertThat(query(consents -> consents.list("NAV"))).isEqualTo("onlyActive=true");
        assertThat(query(consents -> consents.list("NAV", ConsentFilter.none().group(7))))
                .isEqualTo("consentGroupId=7&onlyActive=true");
        assertThat(query(consents -> consents.list(
                        "NAV", ConsentFilter.none().activity(Activity.ALL).group(7))))
                .isEqualTo("consentGroupId=7&onlyActive=false");
        assertThat(query(consents -> consents.list("NAV", ConsentFilter.none().activity(Activity.ACTIVE))))
                .isEqualTo("onlyActive=true");
    }

    @Test
    void aTextFilterListsActiveConsentsUnlessToldOtherwise() {
        assertThat(query(consents -> consents.listTexts("NAV"))).isEqualTo("onlyActive=true");
        assertThat(query(consents -> consents.listTexts(
                        "NAV",
                        ConsentTextFilter.none()
                                .group(7)
                                .consent(8)
                                .consent("https://avis.no/?a=1&b", "e-mail+sms")
                                .activity(Activity.ALL))))
                .isEqualTo("consentGroupId=7&consentId=8&target=https%3A%2F%2Favis.no%2F%3Fa%3D1%26b"
                        + "&scope=e-mail%2Bsms&onlyActive=false");
    }

    @Test
    void aStepLeavesTheFilterItWasTakenFrom() {
        ConsentFilter filter = ConsentFilter.none().group(1);
        filter.group(2);
        filter.activity(Activity.ALL);
        ConsentTextFilter texts = ConsentTextFilter.none().group(1);
        texts.consent(2);
        texts.consent("t", "s");

        assertThat(query(consents -> consents.list("NAV", filter))).isEqualTo("consentGroupId=1&onlyActive=true");
        assertThat(query(consents -> consents.listTextHistory("NAV", texts)))
                .isEqualTo("consentGroupId=1&onlyActive=true");
    }

    @Test
    void targetAndScopeHaveOneTo255Characters() {
        ConsentTextFilter none = ConsentTextFilter.none();

        assertThatThrownBy(() -> none.consent("", "s")).hasMessage("target must not be empty");
        assertThatThrownBy(() -> none.consent("t", "")).hasMessage("scope must not be empty");
        assertThatThrownBy(() -> none.consent("x".repeat(256), "s"))
                .hasMessage("target must be at most 255 characters long, was 256");
        assertThatThrownBy(() -> none.consent("t", "x".repeat(256)))
                .hasMessage("scope must be at most 255 characters long, was 256");
    }
}
