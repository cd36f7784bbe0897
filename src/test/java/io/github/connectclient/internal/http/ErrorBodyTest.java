package io.github.connectclient.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorBodyTest {
    private static final ErrorBody NOTHING = new ErrorBody(null, null, null, null);

    @Test
    void theFormOfTheApiIsRead() {
        assertThat(ErrorBody.parse("{\"exceptionType\":\"BadInput\",\"errorMessage\":\"No such issuer\"}"))
                .isEqualTo(new ErrorBody("BadInput", "No such issuer", null, null));
    }

    @Test
    void theFormOfOAuthIsRead() {
        assertThat(ErrorBody.parse(" {\"error\" : \"invalid_token\", \"error_description\" : \"Expired\"} "))
                .isEqualTo(new ErrorBody(null, null, "invalid_token", "Expired"));
    }

    @Test
    void theSameElementsInXmlAreRead() {
        String xml = """
                <?xml version="1.0" encoding="UTF-8"?>
                <error>
                  <exceptionType>BadInput</exceptionType>
                  <errorMessage>
                    No such issuer
                  </errorMessage>
                </error>
                """;
        assertThat(ErrorBody.parse(xml)).isEqualTo(new ErrorBody("BadInput", "No such issuer", null, null));
        assertThat(ErrorBody.parse(
                        "<oauth><error>invalid_token</error><error_description>Old</error_description></oauth>"))
                .isEqualTo(new ErrorBody(null, null, "invalid_token", "Old"));
    }

    @Test
    void theFirstOfTwoXmlElementsCounts() {
        assertThat(ErrorBody.parse("<a><error>one</error><error>two</error></a>")
                        .error())
                .isEqualTo("one");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \r\n",
                "null",
                "true",
                "42",
                "\"error\"",
                "error=invalid_token",
                "Service Unavailable",
                "[]",
                "[{\"error\":\"invalid_token\"}]",
                "{}",
                "{",
                "{\"error\"",
                "{\"error\":",
                "{\"error\":\"inval",
                "{\"error\":null,\"errorMessage\":null}",
                "{\"error\":{\"error\":\"nested\"},\"errorMessage\":[\"a\",\"b\"]}",
                "{\"details\":{\"error\":\"nested\"},\"list\":[{\"exceptionType\":\"nested\"}]}",
                "{\"Error\":\"x\",\"ErrorMessage\":\"y\",\"errordescription\":\"z\"}",
                "<html><head><title>502</title></head><body><h1>Bad Gateway</h1></body></html>",
                "<error>",
                "<error>half",
                "<error><exceptionType>",
                "<error>one</errorMessage>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>"
            })
    void whatHasNoneOfTheMembersGivesNone(String body) {
        assertThat(ErrorBody.parse(body)).isEqualTo(NOTHING);
    }

    @Test
    void otherMembersArePassedOver() {
        String body =
                "{\"timestamp\":1,\"a\":{\"b\":[1,{\"error\":\"no\"}]},\"error\":\"invalid_token\",\"path\":\"/x\"}";
        assertThat(ErrorBody.parse(body)).isEqualTo(new ErrorBody(null, null, "invalid_token", null));
    }

    @Test
    void numbersAndTruthValuesAreTakenAsTheirText() {
        assertThat(ErrorBody.parse("{\"error\":400,\"errorMessage\":false,\"exceptionType\":1.50}"))
                .isEqualTo(new ErrorBody("1.50", "false", "400", null));
    }

    @Test
    void whatCameBeforeABreakCounts() {
        String whole = "{\"exceptionType\":\"BadInput\",\"errorMessage\":\"No such issuer\",\"x\":1}";
        assertThat(ErrorBody.parse(whole.substring(0, whole.indexOf(" such"))))
                .isEqualTo(new ErrorBody("BadInput", null, null, null));
        assertThat(ErrorBody.parse("{\"exceptionType\":\"BadInput\",}"))
                .isEqualTo(new ErrorBody("BadInput", null, null, null));
        assertThat(ErrorBody.parse("{\"error\":\"a\" \"errorMessage\":\"b\"}"))
                .isEqualTo(new ErrorBody(null, null, "a", null));
    }

    @Test
    void aBodyNestedTooDeepEndsTheReadingOnly() {
        String deep = "{\"error\":\"a\",\"b\":" + "[".repeat(30_000) + ",\"errorMessage\":\"c\"}";
        assertThat(ErrorBody.parse(deep)).isEqualTo(new ErrorBody(null, null, "a", null));
    }

    @Test
    void hugeBodiesAreReadInNoTime() {
        assertThat(ErrorBody.parse("<error>".repeat(10_000))).isEqualTo(NOTHING);
        assertThat(ErrorBody.parse("{\"x\":" + "9".repeat(60_000) + ",\"error\":\"a\"}"))
                .isEqualTo(NOTHING);
        assertThat(ErrorBody.parse("{\"x\":\"" + "y".repeat(60_000) + "\",\"error\":\"a\"}"))
                .isEqualTo(new ErrorBody(null, null, "a", null));
    }

    @Test
    void itsTextTellsNothing() {
        assertThat(ErrorBody.parse("{\"errorMessage\":\"No subject 563457\"}")).hasToString("ErrorBody");
    }
}
