package io.github.connectclient.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.connectclient.internal.json.Json;
import io.github.connectclient.value.Binary;
import io.github.connectclient.value.Subject;
import io.github.connectclient.value.SubjectType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConsentEventTest {
    private static final String LONGEST = "x".repeat(255);
    private static final String TOO_LONG = "planted".repeat(37); // 259 characters

    private static ConsentEvent event(
            @Nullable Long consentId,
            @Nullable String target,
            @Nullable String scope,
            @Nullable String subject,
            @Nullable String subjectType) {
        SubjectType type = subjectType == null ? null : new SubjectType(subjectType);
        return new ConsentEvent(consentId, target, scope, subject, type, null, true, null, null);
    }

    @ParameterizedTest(name = "consent {0}, target {1}, scope {2}, subject {3} of type {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "1, -,      -,     -,   -",
                "1, -,      -,     563, CONNECT",
                "-, policy, email, 563, CONNECTID",
                "-, policy, email, -,   -",
                "1, policy, email, 563, EXTERNAL",
                "0, -,      -,     563, ORDER",
            })
    void aConsentIsNamedByIdOrByTargetAndScopeOrAllThree(
            @Nullable Long id,
            @Nullable String target,
            @Nullable String scope,
            @Nullable String subject,
            @Nullable String type) {
        assertThat(event(id, target, scope, subject, type))
                .extracting(ConsentEvent::consentId, ConsentEvent::target, ConsentEvent::scope, ConsentEvent::subject)
                .containsExactly(id, target, scope, subject);
    }

    @ParameterizedTest(name = "consent {0}, target {1}, scope {2}, subject {3} of type {4}: {5}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -,      -,     563, CONNECT, 'a consent must be named, by consentId or by target and scope'",
                "-, policy, -,     563, CONNECT, target and scope must be given together",
                "-, -,      email, 563, CONNECT, target and scope must be given together",
                "1, policy, -,     563, CONNECT, target and scope must be given together",
                "1, -,      email, 563, CONNECT, target and scope must be given together",
                "-, '',     email, 563, CONNECT, target must not be empty",
                "-, policy, '',    563, CONNECT, scope must not be empty",
                "1, -,      -,     563, -,       subject and subjectType must be given together",
                "1, -,      -,     -,   CONNECT, subject and subjectType must be given together",
                "1, -,      -,     '',  CONNECT, subject must not be empty",
                "1, -,      -,     563, Connect, 'subject type must be one of [CONNECT, CONNECTID, EXTERNAL, ORDER]'",
            })
    void whatNamesNoConsentOrHalfOfOneIsRefused(
            @Nullable Long id,
            @Nullable String target,
            @Nullable String scope,
            @Nullable String subject,
            @Nullable String type,
            String message) {
        assertThatThrownBy(() -> event(id, target, scope, subject, type))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    static Stream<Arguments> tooLong() {
        return Stream.of(
                Arguments.of("target", (Supplier<ConsentEvent>) () -> event(null, TOO_LONG, "s", null, null)),
                Arguments.of("scope", (Supplier<ConsentEvent>) () -> event(null, "t", TOO_LONG, null, null)),
                Arguments.of("subject", (Supplier<ConsentEvent>) () -> event(1L, null, null, TOO_LONG, "CONNECT")),
                Arguments.of("target", (Supplier<ConsentEvent>)
                        () -> ConsentEvent.accept().consent(TOO_LONG, "s").build()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tooLong")
    void aTextOfMoreThan255CharactersIsRefusedByNameBoundAndLength(String parameter, Supplier<ConsentEvent> event) {
        assertThatThrownBy(event::get)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(parameter + " must be at most 255 characters long, was 259");
    }

    @Test
    void textsOf255CharactersAreAccepted() {
        assertThat(event(null, LONGEST, LONGEST, LONGEST, "CONNECT").target()).hasSize(255);
    }

    @Test
    void theStepsOfTheBuilderMakeTheEvent() {
        Binary evidence = Binary.ofText("true");
        Instant time = Instant.ofEpochMilli(1_767_225_600_000L);
        ConsentEvent event = ConsentEvent.accept()
                .consent(1)
                .consent("policy", "email")
                .subject(Subject.connect("563457"))
                .source("Selfservice")
                .eventTime(time)
                .data(evidence)
                .build();

        assertThat(event)
                .isEqualTo(new ConsentEvent(
                        1L, "policy", "email", "563457", SubjectType.CONNECT, "Selfservice", true, time, evidence));
        assertThat(ConsentEvent.decline().consent(1).build().action()).isFalse();
    }

    @Test
    void theBuilderNeedsAConsentToo() {
        assertThatThrownBy(() -> ConsentEvent.accept().build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a consent must be named");
    }

    @Test
    void whatIsGivenToTheBuilderMustBeThere() {
        ConsentEvent.Builder builder = ConsentEvent.accept();

        assertThatThrownBy(() -> builder.subject(null)).hasMessage("subject");
        assertThatThrownBy(() -> builder.source(null)).hasMessage("source");
        assertThatThrownBy(() -> builder.eventTime(null)).hasMessage("eventTime");
        assertThatThrownBy(() -> builder.data(null)).hasMessage("data");
    }

    @Test
    void clientModeNeedsASubject() {
        ConsentEvent without = ConsentEvent.accept().consent(1).build();
        ConsentEvent with =
                ConsentEvent.accept().consent(1).subject(Subject.order("7")).build();

        assertThatThrownBy(without::withSubjectRequired)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("subject must be given in client mode");
        assertThat(with.withSubjectRequired()).isSameAs(with);
    }

    @Test
    void jsonHasTheNamesOfTheReference() {
        ConsentEvent event = ConsentEvent.decline()
                .consent("policy", "email")
                .subject(Subject.connectId("ola@avis.no"))
                .source("Selfservice")
                .eventTime(Instant.parse("2026-01-01T00:00:00.0009Z"))
                .data(Binary.ofText("true"))
                .build();

        assertThat(new String(Json.write(event), StandardCharsets.UTF_8))
                .isEqualTo("{\"consentTarget\":\"policy\",\"consentScope\":\"email\",\"subject\":\"ola@avis.no\","
                        + "\"subjectType\":\"CONNECTID\",\"source\":\"Selfservice\",\"action\":false,"
                        + "\"eventTime\":1767225600000,\"data\":\"dHJ1ZQ==\"}");
    }

    @Test
    void theTextHidesSubjectAndEvidence() {
        ConsentEvent event = ConsentEvent.accept()
                .consent(1)
                .subject(Subject.connectId("planted@avis.no"))
                .data(Binary.ofText("planted"))
                .build();

        assertThat(event)
                .hasToString("ConsentEvent[consentId=1, target=null, scope=null, subject=***, subjectType=CONNECTID, "
                        + "source=null, action=true, eventTime=null, data=***]");
    }
}
