package io.github.connectclient.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathTemplateTest {
    private static final HttpUrl BASE = HttpUrl.get("https://api.example/capi");

    private final PathTemplate template = PathTemplate.parse("/v1/client/consents/{issuer}/text");

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
                    NAV,            NAV
                    +47 12/é@x.no,  +47%2012%2F%C3%A9@x.no
                    %2f,            %252f
                    %2e%2e,         %252e%252e
                    a/../b,         a%2F..%2Fb
                    a\\b,           a%5Cb
                    a?b#c,          a%3Fb%23c
                    a;b=c&d,        a%3Bb=c&d
                    ..;x,           ..%3Bx
                    [x],            %5Bx%5D
                    {x},            %7Bx%7D
                    ...,            ...
                    " ",            %20
                    😀,             %F0%9F%98%80
                    """)
    void aValueBecomesExactlyOneSegment(String value, String encoded) {
        HttpUrl url = template.resolve(BASE, value).build();
        assertThat(url.encodedPath()).isEqualTo("/capi/v1/client/consents/" + encoded + "/text");
        assertThat(url.pathSegments()).containsExactly("capi", "v1", "client", "consents", value, "text");
        assertThat(url.encodedQuery()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a\r\nb", "a\u0000b", "\t", "\u0085", "a\ud83d", "\ude00b", "\ude00\ud83d"})
    void aValueThatIsNoSegmentIsRefusedByItsNameOnly(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> template.resolve(BASE, value))
                .withMessageStartingWith("issuer must not ")
                .satisfies(e -> assertThat(e.getMessage()).matches("[a-z ]+"));
    }

    @Test
    void aMissingValueIsNotTheTextNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> template.resolve(BASE, new Object[] {null}))
                .withMessage("issuer");
    }

    @Test
    void anythingWithATextCanBeAValue() {
        HttpUrl url = template.resolve(BASE, 4711L).build();
        assertThat(url.encodedPath()).isEqualTo("/capi/v1/client/consents/4711/text");
    }

    @Test
    void eachVariableTakesOneValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> template.resolve(BASE))
                .withMessage("/v1/client/consents/{issuer}/text takes 1 values, was given 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> template.resolve(BASE, "secret", "other"))
                .withMessage("/v1/client/consents/{issuer}/text takes 1 values, was given 2");
    }

    @Test
    void valuesGoInInOrder() {
        PathTemplate two = PathTemplate.parse("/v1/{enterprise}/{orderType}");
        assertThat(two.resolve(BASE, "A", "B").build().encodedPath()).isEqualTo("/capi/v1/A/B");
        assertThat(two.variables()).isEqualTo(List.of("enterprise", "orderType"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.example,        /v1/x",
        "https://api.example/,       /v1/x",
        "https://api.example/capi,   /capi/v1/x",
        "https://api.example/capi/,  /capi/v1/x",
        "https://api.example/a%20b/c, /a%20b/c/v1/x"
    })
    void thePathOfTheBaseStaysInFront(String base, String path) {
        assertThat(PathTemplate.parse("/v1/x")
                        .resolve(HttpUrl.get(base))
                        .build()
                        .encodedPath())
                .isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "v1/x",
                "/",
                "/v1/x/",
                "/v1//x",
                "/v1/x?y=z",
                "/v1/x#y",
                "/v1/./x",
                "/v1/../x",
                "/v1/{}",
                "/v1/a{b}",
                "/v1/{a}b",
                "/v1/{a",
                "/v1/a}",
                "/v1/{a{b}}",
                "/v1/{..}"
            })
    void aTextThatIsNoTemplateIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PathTemplate.parse(text))
                .withMessageStartingWith("a path template ")
                .withMessageEndingWith(": " + text);
    }

    @Test
    void fixedSegmentsAreEncodedToo() {
        HttpUrl url = PathTemplate.parse("/v1/blåbær %2f").resolve(BASE).build();
        assertThat(url.pathSegments()).containsExactly("capi", "v1", "blåbær %2f");
        assertThat(url.encodedPath().getBytes(StandardCharsets.US_ASCII))
                .asString()
                .isEqualTo("/capi/v1/bl%C3%A5b%C3%A6r%20%252f");
    }

    @Test
    void itsTextIsTheTemplate() {
        assertThat(template).hasToString("/v1/client/consents/{issuer}/text");
    }
}
