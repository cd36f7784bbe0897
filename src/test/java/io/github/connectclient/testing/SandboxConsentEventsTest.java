package io.github.connectclient.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.connectclient.testing.Caller.Reply;
import io.github.connectclient.value.Subject;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxConsentEventsTest {
    private static final String HISTORY = "/customer/privacy/consentEvent/history/468979834/";
    private static final String REGISTER = "/customer/privacy/consentEvent";

    private final AdjustableClock clock = new AdjustableClock();
    private final ConnectSandbox sandbox = ConnectSandbox.start(settings -> settings.clock(clock));
    private final Caller caller = new Caller(sandbox);

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void theEventsOfTheSampleAreThere() throws IOException {
        JsonNode answer =
                caller.getAsClient("/v1/client" + HISTORY + "CONNECT/563457").json();

        assertThat(answer).isEqualTo(Json.parse("""
                        {"issuer": "468979834", "subject": "563457", "subjectType": "CONNECT", "consents": [
                          {"consentId": 1, "target": "editoral", "scope": "email", "events": [
                            {"consentEventId": 1, "created": 1560963388000, "source": "Selfservice", "action": false},
                            {"consentEventId": 2, "created": 1560968512000, "source": "Selfservice", "action": true}
                          ]}
                        ]}"""));
    }

    @Test
    void aRegisteredEventIsInTheHistoryOfItsSubject() throws IOException {
        registerAsClient("'consentId':2,'subject':'a@x.no','subjectType':'CONNECTID','action':true,'source':'Web'");

        JsonNode consents = caller.getAsClient("/v1/client" + HISTORY + "CONNECTID/a@x.no")
                .json()
                .get("consents");
        assertThat(consents).hasSize(1);
        assertThat(consents.at("/0/consentId").asLong()).isEqualTo(2);
        assertThat(consents.at("/0/events/0/source").asText()).isEqualTo("Web");
        assertThat(consents.at("/0/events/0/action").asBoolean()).isTrue();
        assertThat(consents.at("/0/events/0/created").asLong()).isEqualTo(clock.millis());
        assertThat(caller.getAsClient("/v1/client" + HISTORY + "EXTERNAL/a@x.no")
                        .json()
                        .get("consents"))
                .isEmpty();
    }

    @Test
    void theAnswerToAClientIsTypedAsInItsSample() throws IOException {
        JsonNode answer = registerAsClient("'consentId':2,'subject':'563457','subjectType':'CONNECT','action':false")
                .json();

        assertThat(answer.get("consentId").isIntegralNumber()).isTrue();
        assertThat(answer.get("subject")).isEqualTo(Json.parse("\"563457\""));
        assertThat(answer.get("subjectType").asText()).isEqualTo("CONNECT");
        assertThat(answer.get("consentEventId")).isEqualTo(Json.parse("3"));
        assertThat(answer.get("created").asLong()).isEqualTo(clock.millis());
        assertThat(answer.get("action").asBoolean()).isFalse();
        assertThat(answer.has("source")).isFalse();
        assertThat(answer.has("childEvents")).isFalse();
    }

    @Test
    void theAnswerToAReaderIsTypedAsInItsSample() throws IOException {
        JsonNode answer = registerAsReader("'consentId':2,'action':true").json();

        assertThat(answer.get("subject")).isEqualTo(Json.parse("563457"));
        assertThat(answer.get("consentEventId")).isEqualTo(Json.parse("\"3\""));
    }

    @Test
    void aSubjectThatIsNoPlainNumberStaysAString() throws IOException {
        JsonNode answer = registerAsReader("'consentId':2,'action':true,'subject':'007','subjectType':'EXTERNAL'")
                .json();

        assertThat(answer.get("subject")).isEqualTo(Json.parse("\"007\""));
    }

    @Test
    void inUserModeTheSubjectIsTheReader() throws IOException {
        registerAsReader("'consentId':2,'action':true");

        JsonNode consents =
                caller.getAsReader("/v1" + HISTORY + "CONNECT/563457").json().get("consents");
        assertThat(consents.at("/1/consentId").asLong()).isEqualTo(2);
        assertThat(consents.at("/1/events/0/consentEventId").asLong()).isEqualTo(3);
    }

    @Test
    void anEventCascadesToTheOnlyChildAsABareObject() throws IOException {
        JsonNode answer = registerAsReader("'consentId':1,'action':true").json();

        JsonNode child = answer.get("childEvents");
        assertThat(child.isObject()).isTrue();
        assertThat(child.get("consentId").asLong()).isEqualTo(2);
        assertThat(child.get("consentEventId").asLong()).isEqualTo(4);
        assertThat(child.get("created").asLong()).isEqualTo(clock.millis());
        assertThat(child.get("action").asBoolean()).isTrue();
        assertThat(caller.getAsReader("/v1" + HISTORY + "CONNECT/563457")
                        .json()
                        .at("/consents/1/events/0/consentEventId")
                        .asLong())
                .isEqualTo(4);
    }

    @Test
    void anEventCascadesToSeveralChildrenAsAnArray() throws IOException {
        sandbox.consents()
                .add(SandboxConsent.of("468979834", "editoral", "post").childOf(1));

        JsonNode children =
                registerAsReader("'consentId':1,'action':false").json().get("childEvents");
        assertThat(children.isArray()).isTrue();
        assertThat(children.at("/0/consentId").asLong()).isEqualTo(2);
        assertThat(children.at("/1/consentId").asLong()).isEqualTo(3);
        assertThat(children.at("/1/action").asBoolean()).isFalse();
    }

    @Test
    void aConsentIsNamedByIdOrByTargetAndScopeOrByAllThree() throws IOException {
        String rest = ",'subject':'1','subjectType':'ORDER','action':true";
        for (String names : new String[] {
            "'consentId':2",
            "'consentTarget':'editoral','consentScope':'telephone'",
            "'consentId':2,'consentTarget':'editoral','consentScope':'telephone'"
        }) {
            assertThat(registerAsClient(names + rest).json().get("consentId").asLong())
                    .isEqualTo(2);
        }
    }

    @Test
    void aTargetAndScopeOfTwoIssuersNameNoConsent() throws IOException {
        sandbox.consents().add(SandboxConsent.of("paper", "editoral", "email"));

        assertRefused(registerAsReader("'consentTarget':'editoral','consentScope':'email','action':true"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'action':true",
                "'consentTarget':'editoral','action':true",
                "'consentScope':'email','action':true",
                "'consentId':99,'action':true",
                "'consentId':'1','action':true",
                "'consentId':1.5,'action':true",
                "'consentId':1,'consentTarget':'editoral','action':true",
                "'consentId':1,'consentTarget':'editoral','consentScope':'telephone','action':true",
                "'consentTarget':'editoral','consentScope':'fax','action':true",
                "'consentId':1",
                "'consentId':1,'action':'yes'",
                "'consentId':1,'action':true,'subject':'1'",
                "'consentId':1,'action':true,'subjectType':'CONNECT'",
                "'consentId':1,'action':true,'subject':'','subjectType':'CONNECT'",
                "'consentId':1,'action':true,'subject':1,'subjectType':'CONNECT'",
                "'consentId':1,'action':true,'subject':'1','subjectType':'External'",
                "'consentId':1,'action':true,'source':1",
                "'consentId':1,'action':true,'eventTime':'now'",
                "'consentId':1,'action':true,'data':'a'"
            })
    void aRegistrationThatBreaksARuleIsRefusedAndLeavesNoTrace(String members) throws IOException {
        assertRefused(registerAsReader(members));

        assertThat(caller.getAsReader("/v1" + HISTORY + "CONNECT/563457").json().at("/consents/0/events"))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"subject", "consentTarget", "consentScope"})
    void lengthsAreBounded(String member) throws IOException {
        Map<String, String> values = new LinkedHashMap<>(Map.of(
                "subject", "1", "subjectType", "EXTERNAL", "consentTarget", "editoral", "consentScope", "email"));
        values.put(member, "x".repeat(256));
        StringBuilder members = new StringBuilder("'action':true");
        values.forEach((name, value) -> members.append(",'" + name + "':'" + value + "'"));

        Reply reply = registerAsReader(members.toString());
        assertRefused(reply);
        assertThat(reply.json().get("errorMessage").asText()).contains(member, "256", "255");
    }

    @Test
    void inClientModeASubjectIsRequired() throws IOException {
        assertRefused(registerAsClient("'consentId':1,'action':true"));
    }

    @Test
    void everythingThatTheReferenceNamesIsAccepted() throws IOException {
        assertThat(registerAsClient("'consentId':2,'subject':'1','subjectType':'CONNECT','source':'Selfservice',"
                                + "'action':true,'eventTime':1560277312000,'data':'dHJ1ZQ=='")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CUSTOMER/1", "connect/1"})
    void anotherSubjectTypeIsRefused(String subject) throws IOException {
        assertRefused(caller.getAsClient("/v1/client" + HISTORY + subject));
    }

    @Test
    void aSubjectInThePathIsBounded() throws IOException {
        assertThat(caller.getAsClient("/v1/client" + HISTORY + "ORDER/" + "x".repeat(255))
                        .status())
                .isEqualTo(200);
        assertRefused(caller.getAsClient("/v1/client" + HISTORY + "ORDER/" + "x".repeat(256)));
    }

    @Test
    void theHistoryOfAnInactiveConsentIsShownOnlyOnRequest() throws IOException {
        long consent = sandbox.consents()
                .add(SandboxConsent.of("468979834", "old", "all").inactive());
        sandbox.consents().addEvent(consent, Subject.external("x1"), true);

        String path = "/v1/client" + HISTORY + "EXTERNAL/x1";
        assertThat(caller.getAsClient(path).json().get("consents")).isEmpty();
        assertThat(caller.getAsClient(path + "?onlyActive=false")
                        .json()
                        .at("/consents/0/events/0/source")
                        .asText())
                .isEqualTo("Sandbox");
    }

    @Test
    void aDecisionOfAnEarlierTimeKeepsItsTimeAndSource() throws IOException {
        Instant created = Instant.ofEpochMilli(1560963388123L);
        sandbox.consents().addEvent(1, Subject.external("x1"), false, "Customer service", created);

        assertThat(caller.getAsClient("/v1/client" + HISTORY + "EXTERNAL/x1")
                        .json()
                        .at("/consents/0/events/0")
                        .toString())
                .contains("\"created\":1560963388123", "\"source\":\"Customer service\"", "\"action\":false");
    }

    @Test
    void anEventThatATestAddsIsAboutAKnownConsent() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sandbox.consents().addEvent(99, Subject.connect("1"), true));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sandbox.consents().addEvent(99, Subject.connect("1"), true, "x", Instant.EPOCH));
    }

    private Reply registerAsClient(String members) throws IOException {
        return caller.postAsClient("/v1/client" + REGISTER, json(members));
    }

    private Reply registerAsReader(String members) throws IOException {
        return caller.postAsReader("/v1" + REGISTER, json(members));
    }

    private static String json(String members) {
        return "{" + members.replace('\'', '"') + "}";
    }

    private static void assertRefused(Reply reply) {
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("exceptionType").asText()).isEqualTo("ValidationException");
        assertThat(reply.json().get("errorMessage").asText()).isNotEmpty();
    }
}
