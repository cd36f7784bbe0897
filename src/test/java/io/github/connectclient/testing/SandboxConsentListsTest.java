package io.github.connectclient.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.connectclient.testing.Caller.Reply;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxConsentListsTest {
    private static final String ISSUER = "468979834";
    private static final String GROUPS = "/v1/client/customer/privacy/consentGroups/";
    private static final String CONSENTS = "/v1/client/customer/privacy/consents/";
    private static final String TEXTS = "/v1/client/customer/privacy/consent/text/";
    private static final String TEXT_HISTORY = "/v1/client/customer/privacy/consent/text/history/";

    private final AdjustableClock clock = new AdjustableClock();
    private final ConnectSandbox sandbox = ConnectSandbox.start(settings -> settings.clock(clock));
    private final Caller caller = new Caller(sandbox);

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void theGroupOfTheSampleIsThere() throws IOException {
        JsonNode answer = caller.getAsClient(GROUPS + ISSUER).json();

        assertThat(answer.get("issuer").asText()).isEqualTo(ISSUER);
        JsonNode group = answer.get("groups").get(0);
        assertThat(group.get("consentGroupId").isIntegralNumber()).isTrue();
        assertThat(group.get("created").asLong()).isEqualTo(1560851788000L);
        assertThat(group.get("selectionOrder").asInt()).isEqualTo(2);
        assertThat(group.get("active").isBoolean()).isTrue();
        assertThat(group.get("texts").get(1).get("languageCode").asText()).isEqualTo("nb_NO");
        assertThat(group.get("texts").get(1).get("name").asText()).isEqualTo("Digital kommunikasjon");
        assertThat(group.get("texts").get(1).get("description").asText())
                .isEqualTo("Samtykke for digital kommunikasjon");
    }

    @Test
    void theConsentOfTheSampleIsThereAndHasAChild() throws IOException {
        JsonNode consents = caller.getAsReader("/v1/customer/privacy/consents/" + ISSUER)
                .json()
                .get("consents");

        JsonNode consent = consents.get(0);
        assertThat(consent.get("consentId").asLong()).isEqualTo(1);
        assertThat(consent.get("consentGroupId").asLong()).isEqualTo(1);
        assertThat(consent.get("target").asText()).isEqualTo("editoral");
        assertThat(consent.get("scope").asText()).isEqualTo("email");
        assertThat(consent.has("parentConsentId")).isFalse();
        assertThat(consent.get("displayMode").asText()).isEqualTo("A");
        assertThat(consent.get("created").asLong()).isEqualTo(1560855388000L);
        assertThat(consents.get(1).get("parentConsentId").asLong()).isEqualTo(1);
    }

    @Test
    void theCurrentTextOfTheSampleIsThere() throws IOException {
        JsonNode consent =
                caller.getAsClient(TEXTS + ISSUER).json().get("consents").get(0);

        assertThat(consent.get("consentGroupId").asLong()).isEqualTo(1);
        JsonNode text = consent.get("texts").get(0);
        assertThat(text.get("textId").asLong()).isEqualTo(1);
        assertThat(text.get("languageCode").asText()).isEqualTo("nb_NO");
        assertThat(text.get("text").asText()).isEqualTo("Samtykker du til å motta eposter?");
        assertThat(text.get("fromDate").asLong()).isEqualTo(1561932001000L);
    }

    @Test
    void theTextHistoryOfTheSampleIsThereAndEndsWithTheCurrentText() throws IOException {
        JsonNode text = caller.getAsClient(TEXT_HISTORY + ISSUER).json().at("/consents/0/texts/0");

        assertThat(text.get("consentTextId").asLong()).isEqualTo(1);
        JsonNode versions = text.get("textHistory");
        assertThat(versions).hasSize(3);
        assertThat(versions.get(1).get("consentTextHistoryId").asLong()).isEqualTo(2);
        assertThat(versions.get(1).get("text").asText()).isEqualTo("Samtykker du til å motta epostmeldinger?");
        assertThat(versions.get(1).get("fromDate").asLong()).isEqualTo(1561986769000L);
        assertThat(versions.get(1).get("toDate").asLong()).isEqualTo(1593609208000L);
        assertThat(versions.get(2).has("toDate")).isFalse();
    }

    @Test
    void aChangedTextIsCurrentAndItsPredecessorEnds() throws IOException {
        clock.advance(Duration.ofDays(1));
        sandbox.consents().changeText(1, "nb_NO", "Ny tekst?");
        sandbox.consents().changeText(1, "en_GB", "New text?");

        JsonNode current = caller.getAsClient(TEXTS + ISSUER).json().at("/consents/0/texts");
        assertThat(current.get(0).get("text").asText()).isEqualTo("Ny tekst?");
        assertThat(current.get(1).get("text").asText()).isEqualTo("New text?");
        JsonNode versions = caller.getAsClient(TEXT_HISTORY + ISSUER).json().at("/consents/0/texts/0/textHistory");
        assertThat(versions.get(2).get("toDate").asLong()).isEqualTo(clock.millis());
        assertThat(versions.get(3).get("fromDate").asLong()).isEqualTo(clock.millis());
    }

    @Test
    void inactiveRecordsAreShownOnlyOnRequest() throws IOException {
        sandbox.consents().addGroup(SandboxConsentGroup.of("paper").inactive());
        sandbox.consents()
                .add(SandboxConsent.of("paper", "post", "all")
                        .text("nb_NO", "Brev?")
                        .inactive());

        for (String path : List.of(CONSENTS, TEXTS, TEXT_HISTORY)) {
            assertThat(caller.getAsClient(path + "paper").json().get("consents"))
                    .isEmpty();
            assertThat(caller.getAsClient(path + "paper?onlyActive=true").json().get("consents"))
                    .isEmpty();
            assertThat(caller.getAsClient(path + "paper?onlyActive=false")
                            .json()
                            .get("consents"))
                    .hasSize(1);
        }
        assertThat(caller.getAsClient(GROUPS + "paper").json().get("groups")).isEmpty();
        assertThat(caller.getAsClient(GROUPS + "paper?onlyActive=false").json().get("groups"))
                .hasSize(1);
    }

    @Test
    void consentsAreFilteredByGroup() throws IOException {
        long group = sandbox.consents().addGroup(SandboxConsentGroup.of(ISSUER).named("nb_NO", "Post", "Brev"));
        long consent = sandbox.consents()
                .add(SandboxConsent.of(ISSUER, "post", "all").inGroup(group).text("nb_NO", "Brev?"));

        for (String path : List.of(CONSENTS, TEXTS, TEXT_HISTORY)) {
            assertThat(consentIds(caller.getAsClient(path + ISSUER + "?consentGroupId=" + group)))
                    .containsExactly(consent);
        }
    }

    @Test
    void textsAreFilteredByConsent() throws IOException {
        for (String path : List.of(TEXTS, TEXT_HISTORY)) {
            assertThat(consentIds(caller.getAsClient(path + ISSUER))).containsExactly(1L, 2L);
            assertThat(consentIds(caller.getAsClient(path + ISSUER + "?consentId=2")))
                    .containsExactly(2L);
            assertThat(consentIds(caller.getAsClient(path + ISSUER + "?target=editoral&scope=email")))
                    .containsExactly(1L);
            assertThat(consentIds(caller.getAsClient(path + ISSUER + "?target=editoral&scope=fax")))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"target=editoral", "scope=email", "consentId=one", "onlyActive=yes", "consentGroupId=1.5"})
    void aFilterThatMakesNoSenseIsRefused(String query) throws IOException {
        assertThat(caller.getAsClient(TEXTS + ISSUER + "?" + query).status()).isEqualTo(400);
    }

    @Test
    void lengthsAreBounded() throws IOException {
        assertThat(caller.getAsClient(CONSENTS + "x".repeat(255)).status()).isEqualTo(200);
        Reply tooLong = caller.getAsClient(CONSENTS + "x".repeat(256));
        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(tooLong.json().get("errorMessage").asText()).contains("issuer", "256", "255");
        assertThat(caller.getAsClient(TEXTS + "a?scope=b&target=" + "x".repeat(256))
                        .status())
                .isEqualTo(400);
        assertThat(caller.getAsClient(TEXTS + "a?target=b&scope=" + "x".repeat(256))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void anIssuerIsOneEncodedSegment() throws IOException {
        sandbox.consents().add(SandboxConsent.of("+47 12/é@x.no", "post", "all"));

        JsonNode answer =
                caller.getAsClient(CONSENTS + "+47%2012%2F%C3%A9@x.no").json();
        assertThat(answer.get("issuer").asText()).isEqualTo("+47 12/é@x.no");
        assertThat(answer.get("consents")).hasSize(1);
    }

    @Test
    void anUnknownIssuerHasEmptyLists() throws IOException {
        assertThat(caller.getAsClient(CONSENTS + "nobody").json().get("consents"))
                .isEmpty();
        assertThat(caller.getAsClient(GROUPS + "nobody").json().get("groups")).isEmpty();
    }

    @Test
    void everythingThatIsSaidAboutAConsentIsListed() throws IOException {
        Instant created = Instant.parse("2029-05-01T00:00:00Z");
        sandbox.consents()
                .add(SandboxConsent.of(ISSUER, "post", "all")
                        .childOf(1)
                        .selectionOrder(7)
                        .created(created)
                        .named("nb_NO", "Post", "Brev og kort")
                        .text("nb_NO", "Brev?"));

        JsonNode consent =
                caller.getAsClient(CONSENTS + ISSUER).json().get("consents").get(2);
        assertThat(consent.get("parentConsentId").asLong()).isEqualTo(1);
        assertThat(consent.get("selectionOrder").asInt()).isEqualTo(7);
        assertThat(consent.get("created").asLong()).isEqualTo(created.toEpochMilli());
        assertThat(consent.at("/texts/0/description").asText()).isEqualTo("Brev og kort");
        assertThat(caller.getAsClient(TEXTS + ISSUER)
                        .json()
                        .at("/consents/2/texts/0/fromDate")
                        .asLong())
                .isEqualTo(created.toEpochMilli());
    }

    @Test
    void aConsentIsCreatedNowUnlessToldOtherwise() throws IOException {
        sandbox.consents().add(SandboxConsent.of("paper", "post", "all"));

        assertThat(caller.getAsClient(CONSENTS + "paper")
                        .json()
                        .at("/consents/0/created")
                        .asLong())
                .isEqualTo(clock.millis());
    }

    @Test
    void aConsentKeepsToItsIssuer() {
        SandboxConsents consents = sandbox.consents();
        SandboxConsent other = SandboxConsent.of("paper", "post", "all");

        assertThatIllegalArgumentException().isThrownBy(() -> consents.add(other.inGroup(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> consents.add(other.childOf(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> consents.add(other.childOf(99)));
        assertThatIllegalArgumentException().isThrownBy(() -> consents.changeText(99, "nb_NO", "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> SandboxConsent.of("", "post", "all"));
        assertThatIllegalArgumentException().isThrownBy(() -> SandboxConsent.of("paper", "x".repeat(256), "all"));
    }

    @Test
    void theSamplesCanBeCleared() throws IOException {
        sandbox.consents().clear();

        assertThat(caller.getAsClient(CONSENTS + ISSUER).json().get("consents")).isEmpty();
        assertThat(caller.getAsClient(GROUPS + ISSUER).json().get("groups")).isEmpty();
        assertThat(sandbox.consents().add(SandboxConsent.of(ISSUER, "post", "all")))
                .isEqualTo(3);
    }

    private static List<Long> consentIds(Reply reply) {
        List<Long> ids = new ArrayList<>();
        reply.json()
                .get("consents")
                .forEach(consent -> ids.add(consent.get("consentId").asLong()));
        return ids;
    }
}
