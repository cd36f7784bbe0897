package io.github.connectclient.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever somebody sends to an open endpoint, it is an event or one clear error, without a value in it. */
class HostileEventTest {
    private static final String SECRET = "kari.nordmann";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                      | it is not a JSON object",
                "'   '                                   | it is not a JSON object",
                "null                                    | it is not a JSON object",
                "7                                       | it is not a JSON object",
                "[]                                      | it is not a JSON object",
                "[{\"type\": \"order\"}]                 | it is not a JSON object",
                "\"kari.nordmann\"                       | it is not a JSON object",
                "kari.nordmann                           | it is not valid JSON",
                "{\"type\": kari.nordmann}               | it is not valid JSON",
                "{\"type\": NaN}                         | it is not valid JSON",
                "{'type': 'order'}                       | it is not valid JSON",
                "{\"type\": \"order\",}                  | it is not valid JSON",
                "{\"type\": \"order\"} {}                | something follows the JSON object",
                "{\"type\": \"order\"} kari.nordmann     | it is not valid JSON",
                "{\"type\": \"a\", \"type\": \"b\"}      | a member is there twice",
                "{\"type\": \"a\", \"\\u0074ype\": \"b\"} | a member is there twice",
                "{\"type\": \"a\", \"data\": {\"kari.nordmann\": 1, \"kari.nordmann\": null}} "
                        + "| a member is there twice",
                "{}                                      | member \"type\" is missing",
                "{\"type\": null}                        | member \"type\" is missing",
                "{\"type\": \"\"}                        | member \"type\" is missing",
                "{\"Type\": \"order\"}                   | member \"type\" is missing",
                "{\"detail-type\": \"\"}                 | member \"detail-type\" is missing",
                "{\"detail-type\": null}                 | member \"type\" is missing"
            })
    void brokenTextsNameThePlace(String json, String problem) throws IOException {
        assertThat(refused(json)).matches(Pattern.quote(problem) + "( \\(line 1, column \\d+\\))?");
    }

    @Test
    void thePlaceIsLineAndColumn() throws IOException {
        assertThat(refused("{\n  \"type\": \"order\",\n  \"time\": 5 \"data\""))
                .startsWith("it is not valid JSON (line 3, column ");
        assertThat(refused("{\n  \"type\": \"order\",\n  \"type\": 5}"))
                .isEqualTo("a member is there twice (line 3, column 3)");
        assertThat(refused("{\"type\": \"order\"}\n{}"))
                .isEqualTo("something follows the JSON object (line 2, column 1)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type        | {}           | a text",
                "type        | true         | a text",
                "source      | [\"kari.nordmann\"] | a text",
                "status      | {\"kari.nordmann\": 1} | a text",
                "data        | []           | an object",
                "data        | \"kari.nordmann\" | an object",
                "data        | 7            | an object",
                "data.customerNumber | \"kari.nordmann\" | a whole number",
                "data.customerNumber | \"\" | a whole number",
                "data.customerNumber | 1.5  | a whole number",
                "data.customerNumber | 1e3  | a whole number",
                "data.customerNumber | 99999999999999999999 | a whole number",
                "data.customerNumber | \"9999999999999999999\" | a whole number",
                "data.productCode    | {}   | a text",
                "data.productCode    | false | a text",
                "data.periodEnd      | \"2024-01-01\" | a time in milliseconds",
                "data.periodEnd      | {}   | a time in milliseconds"
            })
    void membersThatDoNotFitAreNamed(String member, String value, String kind) throws IOException {
        boolean isInData = member.startsWith("data.");
        String json = isInData
                ? "{\"type\": \"subscription\", \"data\": {\"" + member.substring(5) + "\": " + value + "}}"
                : "{\"type\": \"subscription\", \"" + member + "\": " + value + "}";
        // The second "type" of the first two rows would be a repeated member.
        String once = member.equals("type") ? "{\"type\": " + value + "}" : json;
        assertThat(refused(once)).isEqualTo("member \"" + member + "\" is not " + kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "profileKey | \"kari.nordmann\" | an object",
                "profileKey.uniqueId | [] | a text",
                "profileKey.profileSource | true | a text",
                "profileNameId | \"kari.nordmann\" | a whole number",
                "companyName | {} | a text",
                "lastName | [\"kari.nordmann\"] | a text",
                "middleName | false | a text",
                "firstName | {} | a text",
                "birthdate | \"1970-01-01\" | a time in milliseconds",
                "gender | [] | a text"
            })
    void membersOfAProfileThatDoNotFitAreNamed(String member, String value, String kind) throws IOException {
        String data = member.startsWith("profileKey.")
                ? "\"profileKey\": {\"" + member.substring(11) + "\": " + value + "}"
                : "\"" + member + "\": " + value;
        assertThat(refused("{\"type\": \"profileName\", \"data\": {" + data + "}}"))
                .isEqualTo("member \"data." + member + "\" is not " + kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"detail-type\": [] | member \"detail-type\" is not a text",
                "\"detail-type\": \"X\", \"detail\": [] | member \"detail\" is not an object",
                "\"detail-type\": \"X\", \"detail\": {\"schema\": {}} | member \"detail.schema\" is not a text",
                "\"detail-type\": \"X\", \"id\": {} | member \"id\" is not a text",
                "\"detail-type\": \"X\", \"time\": \"kari.nordmann\" | member \"time\" is not a time",
                "\"detail-type\": \"X\", \"resources\": {} | member \"resources\" is not a list of texts",
                "\"detail-type\": \"X\", \"resources\": [null] | member \"resources\" is not a list of texts",
                "\"detail-type\": \"X\", \"resources\": [[]] | member \"resources\" is not a list of texts",
                "\"detail-type\": \"SUBSCRIPTION_STOP\", \"detail\": {\"customer\": \"kari.nordmann\"} "
                        + "| member \"detail.customer\" is not a whole number",
                "\"detail-type\": \"SUBSCRIPTION_STOP\", \"detail\": {\"product\": []} "
                        + "| member \"detail.product\" is not a text",
                "\"detail-type\": \"SUBSCRIPTION_STOP\", \"detail\": {\"periodEnd\": \"2021-03-04T05:06:07Z\"} "
                        + "| member \"detail.periodEnd\" is not a time in milliseconds"
            })
    void membersOfTheLegacyEnvelopeThatDoNotFitAreNamed(String members, String problem) throws IOException {
        assertThat(refused("{" + members + "}")).isEqualTo(problem);
    }

    @Test
    void theLargestEventIsReadAndALargerOneIsNot() throws IOException {
        String largest = padded(ConnectEvent.MOST_BYTES);
        assertThat(ConnectEvent.parse(largest)).isInstanceOf(OtherEvent.class);
        assertThat(ConnectEvent.parse(largest.getBytes(StandardCharsets.UTF_8))).isEqualTo(ConnectEvent.parse(largest));
        assertThat(ConnectEvent.parse(stream(largest))).isEqualTo(ConnectEvent.parse(largest));
        assertThat(refused(padded(ConnectEvent.MOST_BYTES + 1))).isEqualTo("it is larger than 1048576 bytes");
    }

    @Test
    void theSizeIsCountedInBytesAndNotInCharacters() throws IOException {
        String json = "{\"type\": \"order\", \"data\": {\"x\": \"" + "å".repeat(ConnectEvent.MOST_BYTES / 2) + "\"}}";
        assertThat(json.length()).isLessThan(ConnectEvent.MOST_BYTES);
        assertThat(refused(json)).isEqualTo("it is larger than 1048576 bytes");
    }

    @Test
    void ofAnEndlessStreamNoMoreIsReadThanNeeded() {
        AtomicLong read = new AtomicLong();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                read.incrementAndGet();
                return ' ';
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                Arrays.fill(bytes, from, from + length, (byte) ' ');
                read.addAndGet(length);
                return length;
            }
        };
        assertThat(catchThrowable(() -> ConnectEvent.parse(endless))).isInstanceOf(MalformedEventException.class);
        assertThat(read).hasValue(ConnectEvent.MOST_BYTES + 1L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void aHundredLevelsAreReadAndMoreAreNot(String open) throws IOException {
        assertThatCode(() -> ConnectEvent.parse(deep(open, 98))).doesNotThrowAnyException();
        assertThat(refused(deep(open, 99))).startsWith("it has more than 100 levels");
        assertThat(refused(deep(open, 10_000))).startsWith("it has more than 100 levels");
        assertThat(refused(open.repeat(10_000))).doesNotContain("null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"type", "time", "anything"})
    void longNumbersAreRefused(String member) throws IOException {
        String digits = "9".repeat(1_000_000);
        assertThat(refused("{\"" + member + "\": " + digits + "}")).contains("number");
        assertThat(refused("{\"" + member + "\": 0." + digits + "}")).contains("number");
        assertThat(refused("{\"" + member + "\": 1e" + digits + "}")).contains("number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1e-999999999", "1e1001", "1e-1001", "[1e1001]"})
    void shortNumbersThatWouldBeLongWhenWrittenOutAreRefused(String number) throws IOException {
        assertThat(refused("{\"type\": \"order\", \"data\": {\"x\": " + number + "}}"))
                .startsWith("a number has more than 1000 digits (line 1, column ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e99999999999", "-1e-99999999999"})
    void exponentsThatAreNoIntAreRefused(String number) throws IOException {
        assertThat(refused("{\"type\": \"order\", \"data\": {\"x\": " + number + "}}"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e", "01", "0x1", "+1", "1.", "-"})
    void numbersThatAreNoneAreRefused(String number) throws IOException {
        assertThat(refused("{\"type\": \"order\", \"data\": {\"x\": " + number + "}}"))
                .startsWith("it is not valid JSON");
    }

    @Test
    void aLongNumberWithinTheBoundIsKept() {
        String digits = "9".repeat(1000);
        OtherEvent event = (OtherEvent) ConnectEvent.parse("{\"type\": \"order\", \"data\": {\"x\": " + digits + "}}");
        assertThat(event.data().text("x")).isEqualTo(digits);
    }

    @Test
    void longNamesAreRefused() throws IOException {
        assertThat(refused("{\"type\": \"order\", \"" + "n".repeat(60_000) + "\": 1}"))
                .contains("name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"c080", "c1bf", "e08080", "eda080", "f4908080", "80", "ff", "c3", "e282"})
    void bytesThatAreNotUtf8AreRefused(String hex) {
        byte[] bytes = "{\"type\": \"order\", \"x\": \"????\"}".getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < hex.length() / 2; i++) {
            bytes[24 + i] = (byte) Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16);
        }
        assertThat(problem(() -> ConnectEvent.parse(bytes))).isEqualTo("it is not UTF-8");
        assertThat(problem(() -> ConnectEvent.parse(new ByteArrayInputStream(bytes))))
                .isEqualTo("it is not UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32"})
    void otherEncodingsAreRefused(String charset) {
        byte[] bytes = "{\"type\": \"order\"}".getBytes(Charset.forName(charset));
        assertThat(problem(() -> ConnectEvent.parse(bytes))).isNotEmpty();
    }

    @Test
    void halfOfASurrogatePairIsRefused() {
        assertThat(problem(() -> ConnectEvent.parse("{\"type\": \"order\", \"x\": \"\ud83e\"}")))
                .isEqualTo("it holds half of a surrogate pair");
    }

    @ParameterizedTest
    @FieldSource("io.github.connectclient.event.EventFixtures#NAMES")
    void everyTruncationIsRefused(String name) {
        String json = EventFixtures.text(name).strip();
        for (int length = 0; length < json.length(); length++) {
            String cut = json.substring(0, length);
            assertThat(problem(() -> ConnectEvent.parse(cut))).isNotEmpty();
        }
    }

    @ParameterizedTest
    @FieldSource("io.github.connectclient.event.EventFixtures#NAMES")
    void randomDamageIsAnEventOrAnError(String name) {
        Random random = new Random(20_240_917);
        for (int i = 0; i < 1000; i++) {
            byte[] bytes = EventFixtures.text(name).getBytes(StandardCharsets.UTF_8);
            for (int damage = random.nextInt(4); damage >= 0; damage--) {
                bytes[random.nextInt(bytes.length)] = anyByte(random);
            }
            Throwable failure = catchThrowable(() -> ConnectEvent.parse(bytes));
            if (failure != null) {
                assertThat(failure).isExactlyInstanceOf(MalformedEventException.class);
            }
        }
    }

    private static byte anyByte(Random random) {
        String telling = "{}[]\",:0-e.\\ntu";
        return random.nextBoolean()
                ? (byte) telling.charAt(random.nextInt(telling.length()))
                : (byte) random.nextInt(256);
    }

    /** The problem is the same however the event came; neither it nor a cause shows a value. */
    private static String refused(String json) throws IOException {
        String problem = problem(() -> ConnectEvent.parse(json));
        assertThat(problem(() -> ConnectEvent.parse(json.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(problem);
        try (InputStream in = stream(json)) {
            assertThat(problem(() -> ConnectEvent.parse(in))).isEqualTo(problem);
        }
        return problem;
    }

    private static String problem(ThrowingCallable parse) {
        MalformedEventException refusal = catchThrowableOfType(MalformedEventException.class, parse);
        assertThat(refusal)
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .hasMessage("the event could not be read: " + refusal.problem());
        assertThat(refusal.problem()).doesNotContain(SECRET).hasSizeLessThan(200);
        return refusal.problem();
    }

    private static InputStream stream(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String padded(int bytes) {
        String start = "{\"type\": \"order\", \"data\": {\"x\": \"";
        String end = "\"}}";
        return start + "x".repeat(bytes - start.length() - end.length()) + end;
    }

    /** The object of the event and that of its data are two levels more. */
    private static String deep(String open, int levels) {
        String close = open.equals("[") ? "]" : "}";
        String core = open.equals("[") ? "" : "1";
        return "{\"type\": \"order\", \"data\": {\"x\": " + open.repeat(levels) + core + close.repeat(levels) + "}}";
    }
}
