package io.github.connectclient.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    record Sample(
            @Nullable Long id,
            @Nullable Integer position,
            @Nullable String name,
            @Nullable Boolean active,
            @Nullable Instant created,
            @JsonProperty("odd_name") @Nullable String plain,
            @Nullable List<Child> children,
            @Nullable List<String> words) {}

    record Child(@Nullable Long id, @Nullable String name) {}

    record Primitive(boolean action, long count) {}

    record Written(@Nullable Long id, @Nullable String name, List<String> words, Instant at, boolean action) {}

    private static <T> T read(String json, Class<T> type) throws IOException {
        return Json.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), type);
    }

    private static Sample sample(String json) throws IOException {
        return read(json.replace('\'', '"'), Sample.class);
    }

    private static MalformedException malformed(String json) {
        MalformedException e = catchThrowableOfType(MalformedException.class, () -> sample(json));
        assertThat(e).as(json).isNotNull().hasNoCause().hasNoSuppressedExceptions();
        return e;
    }

    private static String written(Object value) {
        return new String(Json.write(value), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "1767225600000,       2026-01-01T00:00:00Z",
        "'\"1767225600000\"',   2026-01-01T00:00:00Z",
        "'\" 1767225600000 \"', 2026-01-01T00:00:00Z",
        "0,                   1970-01-01T00:00:00Z",
        "-1,                  1969-12-31T23:59:59.999Z",
        "'\"-86400000\"',       1969-12-31T00:00:00Z",
        "1,                   1970-01-01T00:00:00.001Z",
    })
    void timesAreEpochMillisecondsAsNumberOrDigits(String json, Instant time) throws IOException {
        assertThat(sample("{'created':" + json + "}").created()).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775807", "-9223372036854775808"})
    void timesAtTheEndsOfTheRangeAreRead(String json) throws IOException {
        assertThat(sample("{'created':" + json + "}").created()).isEqualTo(Instant.ofEpochMilli(Long.parseLong(json)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'2026-01-01T00:00:00Z'",
                "'2026-01-01'",
                "'yesterday'",
                "''",
                "' '",
                "'1 2'",
                "'0x10'",
                "'1e3'",
                "'1.0'",
                "'+1'",
                "'١٢٣'",
                "'9223372036854775808'",
                "1.5",
                "1.0",
                "1e3",
                "9223372036854775808",
                "-9223372036854775809",
                "1e400",
                "true",
                "{}",
                "{'epochSecond':1}",
                "[]",
                "[1,2]",
            })
    void anythingElseIsNoTimeAndNeverNineteenSeventy(String json) {
        assertThat(malformed("{'created':" + json + "}")).hasMessageContaining("member \"created\" does not fit");
    }

    @Test
    void aTimeThatIsNullIsNone() throws IOException {
        assertThat(sample("{'created':null}").created()).isNull();
    }

    @Test
    void oneValueMayStandForAList() throws IOException {
        assertThat(sample("{'children':{'id':1}}").children()).containsExactly(new Child(1L, null));
        assertThat(sample("{'children':[{'id':1},{'id':2}]}").children()).hasSize(2);
        assertThat(sample("{'words':'one'}").words()).containsExactly("one");
        assertThat(sample("{'words':7}").words()).containsExactly("7");
        assertThat(sample("{'children':[]}").children()).isEmpty();
        assertThat(sample("{'children':null}").children()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "563457, 563457",
        "-1, -1",
        "1.50, 1.50",
        "123456789012345678901234567890, 123456789012345678901234567890",
        "true, true"
    })
    void numbersMayStandForTexts(String json, String text) throws IOException {
        assertThat(sample("{'name':" + json + "}").name()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"563457", "'563457'", "' 563457 '"})
    void textsMayStandForNumbers(String json) throws IOException {
        assertThat(sample("{'id':" + json + ",'position':" + json + "}"))
                .extracting(Sample::id, Sample::position)
                .containsExactly(563457L, 563457);
    }

    @Test
    void anEmptyTextStandsForNoNumber() throws IOException {
        assertThat(sample("{'id':''}").id()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.5",
                "1.0",
                "'1.5'",
                "'one'",
                "'1 2'",
                "true",
                "{}",
                "[]",
                "9223372036854775808",
                "'9223372036854775808'"
            })
    void whatIsNotAWholeNumberDoesNotFit(String json) {
        assertThat(malformed("{'id':" + json + "}")).hasMessageContaining("member \"id\" does not fit");
    }

    @Test
    void aNumberThatIsTooLargeForItsMemberDoesNotFit() {
        assertThat(malformed("{'position':2147483648}")).hasMessageContaining("position");
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, false", "'\"true\"', true", "'\"false\"', false"})
    void truthIsReadAsWordOrText(String json, boolean value) throws IOException {
        assertThat(sample("{'active':" + json + "}").active()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "-1", "1.0", "'1'", "'0'", "'yes'", "'T'", "{}", "[true]"})
    void truthIsNeverGuessed(String json) {
        assertThat(malformed("{'active':" + json + "}")).hasMessageContaining("member \"active\" does not fit");
    }

    @Test
    void nullForAPrimitiveDoesNotFit() {
        assertThatThrownBy(() -> read("{\"action\":null,\"count\":1}", Primitive.class))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining("action");
    }

    @Test
    void unknownMembersAreIgnored() throws IOException {
        assertThat(sample("{'new':{'a':[1,{'b':null}]},'id':1,'':'','id2':'x'}").id())
                .isOne();
    }

    @Test
    void namesOfTheWireAreHiddenBehindGoodOnes() throws IOException {
        assertThat(sample("{'odd_name':'x','plain':'y'}").plain()).isEqualTo("x");
    }

    @Test
    void ofADoubledMemberTheFirstOneNeverCounts() throws IOException {
        assertThat(sample("{'id':1,'id':2}").id()).isEqualTo(2);
        assertThatThrownBy(() -> read("{\"id\":1,\"name\":\"a\",\"id\":2}", Child.class)) // the record was complete
                .isInstanceOf(MalformedException.class);
    }

    @Test
    void unknownMembersMayBeDoubled() throws IOException {
        assertThat(sample("{'new':1,'id':1,'new':2}").id()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{} {}", "{} 1", "{}]", "{}}", "{} x", "{},"})
    void somethingAfterTheValueIsAnError(String json) {
        malformed(json);
    }

    @Test
    void spaceAfterTheValueIsNone() throws IOException {
        assertThat(sample(" \r\n\t{'id':1} \r\n\t").id()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", " null\n"})
    void nullAloneIsAnError(String json) {
        assertThat(malformed(json)).hasMessage("it is null");
    }

    @Test
    void nullAloneIsAnErrorForATreeToo() throws IOException {
        assertThat(read("null", JsonNode.class).isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    void nothingIsAnError(String json) {
        assertThat(malformed(json)).hasMessageContaining("it does not fit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'x'", "1", "true", "[1]", "1.5"})
    void anotherKindOfValueIsAnError(String json) {
        malformed(json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{'id'",
                "{'id':",
                "{'id':1",
                "{'id':1,",
                "{'name':'x",
                "{'children':[{'id':1}",
                "{'children':[{'name':'x",
                "{id:1}",
                "{'id':01}",
                "{'id':NaN}",
                "{'name':'\\x'}",
                "{'name':'\n'}",
                "<html></html>",
                "{'id':1}//"
            })
    void whatIsNotJsonIsCalledSo(String json) {
        assertThat(malformed(json)).hasMessageStartingWith("it is not valid JSON (line 1, column ");
    }

    @Test
    void deepNestingIsAnErrorNotAnOverflow() {
        String deep = "[".repeat(200_000);
        malformed(deep);
        malformed("{'unknown':" + deep);
        malformed("{'children':" + deep);
        malformed("{'a':".repeat(200_000));
        assertThatThrownBy(() -> read(deep, JsonNode.class)).isInstanceOf(MalformedException.class);
    }

    @Test
    void hostileNumbersAreErrorsNotWork() {
        String digits = "9".repeat(1_000_000);
        malformed("{'id':" + digits + "}");
        malformed("{'created':" + digits + "}");
        malformed("{'created':'" + digits + "'}");
        malformed("{'created':1e" + digits + "}");
    }

    @Test
    void aStreamThatBreaksIsNotMalformed() {
        IOException broken = new IOException("broken");
        InputStream stream = new InputStream() {
            @Override
            public int read() throws IOException {
                throw broken;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                throw broken;
            }
        };
        assertThatThrownBy(() -> Json.read(stream, Sample.class)).isSameAs(broken);
    }

    @Test
    void aMissingAcknowledgementIsCalledSo() {
        assertThatThrownBy(() -> read("{}", Acknowledged.class))
                .isInstanceOf(MalformedException.class)
                .hasMessage("member \"success\" is missing, which acknowledges the act");
    }

    record Acknowledged(@Nullable Boolean success) {
        Acknowledged {
            MissingMemberException.require("success", success);
        }
    }

    @Test
    void aReaderIsMadeOncePerType() throws Exception {
        sample("{}");
        ObjectReader reader = readers().get(Sample.class);
        sample("{}");

        assertThat(reader).isNotNull().isSameAs(readers().get(Sample.class));
    }

    @SuppressWarnings("unchecked")
    private static Map<Class<?>, ObjectReader> readers() throws ReflectiveOperationException {
        Field field = Json.class.getDeclaredField("READERS");
        field.setAccessible(true);
        return (Map<Class<?>, ObjectReader>) field.get(null);
    }

    @Test
    void absentMembersAreLeftOutWhenWriting() {
        assertThat(written(new Written(null, null, List.of(), Instant.ofEpochMilli(1_767_225_600_000L), false)))
                .isEqualTo("{\"words\":[],\"at\":1767225600000,\"action\":false}");
    }

    @Test
    void timesAreWrittenAsWholeMilliseconds() {
        assertThat(written(new Written(1L, "å", List.of("a"), Instant.parse("2026-01-01T00:00:00.123999999Z"), true)))
                .isEqualTo("{\"id\":1,\"name\":\"å\",\"words\":[\"a\"],\"at\":1767225600123,\"action\":true}");
    }

    @Test
    void whatCannotBeWrittenIsTheCallersMistakeAndIsNotQuoted() {
        Written tooFar = new Written(1L, "planted", List.of("planted"), Instant.MAX, true);

        assertThatThrownBy(() -> Json.write(tooFar))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the request cannot be written as JSON: member \"at\" does not fit")
                .hasNoCause();
    }

    @Test
    void aMapIsWrittenInItsOrder() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("b", 1);
        body.put("a", List.of(true));

        assertThat(written(body)).isEqualTo("{\"b\":1,\"a\":[true]}");
    }
}
