package io.github.connectclient.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.connectclient.consent.ConsentHistory;
import io.github.connectclient.consent.RegisteredConsentEvent;
import io.github.connectclient.permission.ChannelPermissions;
import io.github.connectclient.privacy.Purposes;
import io.github.connectclient.support.Everything;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Personal values in answers that cannot be read, in every place and of every kind, and none in what is said about them. */
class MalformedExceptionTest {
    private static final String HISTORY =
            "{'issuer':ISSUER,'subject':SUBJECT,'subjectType':TYPE,'consents':[{'consentId':ID,'target':TARGET,"
                    + "'scope':SCOPE,'events':[{'consentEventId':EVENT,'created':CREATED,'source':SOURCE,'action':ACTION}]}]}";
    private static final List<String> PLACES =
            List.of("ISSUER", "SUBJECT", "TYPE", "ID", "TARGET", "SCOPE", "EVENT", "CREATED", "SOURCE", "ACTION");
    private static final List<String> VALUES = List.of(
            "'planted'",
            "'ola.planted@avis.no'",
            "1234567.75",
            "12345678901234567890123",
            "{'planted':'planted'}",
            "{'planted@avis.no':{}}",
            "['planted',['planted']]",
            "planted",
            "'planted",
            "'planted\\q'",
            "'planted\n'",
            "1234567x");

    private static MalformedException malformed(String json, Class<?> type) {
        byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return catchThrowableOfType(MalformedException.class, () -> Json.read(new ByteArrayInputStream(bytes), type));
    }

    static Stream<String> plantedEverywhere() {
        List<String> bodies = new ArrayList<>();
        for (String place : PLACES) {
            for (String value : VALUES) {
                String body = HISTORY.replace(place, value);
                for (String other : PLACES) {
                    body = body.replace(other, "null");
                }
                bodies.add(body);
            }
        }
        return bodies.stream();
    }

    @Test
    void noValueIsQuotedWhereverItStands() {
        int unreadable = 0;
        for (String body : plantedEverywhere().toList()) {
            MalformedException e = malformed(body, ConsentHistory.class);
            if (e != null) {
                unreadable++;
                assertThat(Everything.of(e)).as(body).doesNotContain("planted", "12345", "avis.no", "1234567.75");
            }
        }
        assertThat(unreadable).isGreaterThan(60);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "planted",
                "planted planted",
                "'planted'",
                "['planted']",
                "<planted>planted</planted>",
                "{'planted'",
                "{planted:1}",
                "{'planted':planted}",
                "{'issuer':'x'} planted",
                "{'issuer':'x'} 'planted'",
                "{'issuer':'x','planted':'planted"
            })
    void noValueIsQuotedAtTheTop(String body) {
        MalformedException e = malformed(body, ConsentHistory.class);

        assertThat(e).isNotNull();
        assertThat(Everything.of(e)).doesNotContain("planted");
    }

    static Stream<Class<?>> types() {
        return Stream.of(
                ConsentHistory.class,
                RegisteredConsentEvent.class,
                Purposes.class,
                ChannelPermissions.class,
                JsonNode.class,
                Map.class,
                Keyed.class,
                Long.class,
                Boolean.class);
    }

    record Keyed(Map<String, Map<String, Long>> numbers) {}

    @ParameterizedTest
    @MethodSource("types")
    void noKeyOfAMapIsQuoted(Class<?> type) {
        for (String body : new String[] {
            "{'numbers':{'ola-planted@avis.no':{'kari-planted':'planted'}}}",
            "{'numbers':{'ola-planted@avis.no':'planted'}}",
            "{'planted':{'planted':planted}}",
            "{'planted':[planted",
        }) {
            MalformedException e = malformed(body, type);
            if (e != null) {
                assertThat(Everything.of(e)).doesNotContain("planted");
            }
        }
    }

    @Test
    void theMemberIsNamedByItsPath() {
        String body = "{'consents':[{'events':[]},{'events':[{},{'created':'planted'}]}]}";

        assertThat(malformed(body, ConsentHistory.class))
                .message()
                .matches("member \"consents\\[]\\.events\\[]\\.created\" does not fit \\(line 1, column \\d+\\)");
    }

    @Test
    void aKeyOfAMapIsShownAsAPlaceInAList() {
        assertThat(malformed("{'numbers':{'planted':{'planted':'x'}}}", Keyed.class))
                .hasMessageStartingWith("member \"numbers[][]\" does not fit");
    }

    @Test
    void aVeryLongPathIsCut() {
        String body = "{'next':".repeat(500) + "'planted'" + "}".repeat(500);

        assertThat(malformed(body, Nested.class).getMessage()).hasSizeLessThan(200);
    }

    record Nested(Nested next) {}

    @Test
    void aMissingMemberIsNamed() {
        assertThat(malformed("{'subject':'planted'}", RegisteredConsentEvent.class))
                .hasMessage("member \"consentEventId\" is missing, which acknowledges the act");
    }

    @Test
    void anElementThatIsNullDoesNotFit() {
        MalformedException e = malformed("{'consents':[null]}", ConsentHistory.class);

        assertThat(e).isNotNull();
        assertThat(Everything.of(e)).doesNotContain("NullPointer");
    }
}
