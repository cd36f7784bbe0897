package io.github.connectclient.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.connectclient.consent.ConsentGroups;
import io.github.connectclient.consent.ConsentHistory;
import io.github.connectclient.consent.ConsentList;
import io.github.connectclient.consent.ConsentTextHistory;
import io.github.connectclient.consent.ConsentTexts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Records with readers of their own are read, and refused, as if they had none. */
class RecordReadersTest {
    private static final ObjectMapper TREES = new ObjectMapper();
    private static final JsonMapper WITHOUT = Json.mapper(new SimpleModule());
    private static final List<String> VALUES = List.of(
            "null",
            "1",
            "-1",
            "0",
            "1.5",
            "1e3",
            "2147483648",
            "9223372036854775807",
            "9223372036854775808",
            "\"\"",
            "\" \"",
            "\"7\"",
            "\"-7\"",
            "\"true\"",
            "\"blåbær\"",
            "\"\\ud83d\\ude00\"",
            "true",
            "false",
            "[]",
            "[null]",
            "[1]",
            "[[]]",
            "[{}]",
            "[{},null]",
            "[{},{},{}]",
            "{}",
            "{\"issuer\":1}",
            "{\"x\":{\"y\":[1,{\"z\":2}]}}");

    static Stream<Object[]> samples() {
        String label = "{'languageCode':'nb_NO','name':'N','description':'D'}";
        return Stream.of(
                new Object[] {
                    ConsentHistory.class,
                    "{'issuer':'NAV','subject':'1','subjectType':'CONNECT','consents':[{'consentId':1,'target':'t','scope':'s',"
                            + "'events':[{'consentEventId':2,'created':3,'source':'Web','action':true},"
                            + "{'consentEventId':4,'created':5,'source':'Web','action':false}]}]}"
                },
                new Object[] {
                    ConsentGroups.class,
                    "{'issuer':'NAV','groups':[{'consentGroupId':1,'created':2,'selectionOrder':3,'texts':[" + label
                            + "],'active':true}]}"
                },
                new Object[] {
                    ConsentList.class,
                    "{'issuer':'NAV','consents':[{'consentId':1,'consentGroupId':2,'target':'t','scope':'s','parentConsentId':3,"
                            + "'selectionOrder':4,'displayMode':'A','created':5,'texts':[" + label + "," + label
                            + "],'active':false}]}"
                },
                new Object[] {
                    ConsentTexts.class,
                    "{'issuer':'NAV','consents':[{'consentId':1,'consentGroupId':2,'target':'t','scope':'s','texts':["
                            + "{'textId':3,'languageCode':'sv_SE','text':'T','fromDate':4}]}]}"
                },
                new Object[] {
                    ConsentTextHistory.class,
                    "{'issuer':'NAV','consents':[{'consentId':1,'consentGroupId':2,'target':'t','scope':'s','texts':["
                            + "{'consentTextId':3,'languageCode':'sv_SE','textHistory':[{'consentTextHistoryId':4,'text':'T',"
                            + "'fromDate':5,'toDate':6},{'consentTextHistoryId':7}]}]}]}"
                });
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyMemberMayBeAnythingAndIsReadAlike(Class<?> type, String sample) throws IOException {
        List<String> documents = variants(sample.replace('\'', '"'));
        assertThat(documents).hasSizeGreaterThan(300);
        for (String document : documents) {
            String outcome = outcome(document, type);
            String expected = outcomeWithout(document, type);
            if (document.matches(".*[\\[,]null[\\],].*") && outcome.endsWith("[]\" does not fit")) {
                assertThat(expected).as(document).startsWith("refused: "); // but not where the element is that is null
                continue;
            }
            assertThat(outcome).as(document).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aTextThatEndsEarlyIsRefusedWhereverItEnds(Class<?> type, String sample) {
        String document = sample.replace('\'', '"');
        for (int length = 0; length < document.length(); length++) {
            String cut = document.substring(0, length);
            assertThat(outcome(cut, type)).as(cut).startsWith("refused: ");
        }
    }

    @Test
    void ofAMemberThatIsThereTwiceTheLastCounts() throws IOException {
        ConsentHistory history =
                read("{\"issuer\":\"A\",\"consents\":[{}],\"issuer\":\"B\",\"consents\":[]}", ConsentHistory.class);
        assertThat(history.issuer()).isEqualTo("B");
        assertThat(history.consents()).isEmpty();
    }

    @Test
    void equalShortTextsOfAnAnswerAreOneObject() throws IOException {
        String event = "{\"source\":\"Selfservice\"}";
        ConsentHistory history =
                read("{\"consents\":[{\"events\":[" + event + "," + event + "]}]}", ConsentHistory.class);
        List<ConsentHistory.Event> events = history.consents().get(0).events();
        assertThat(events.get(0).source())
                .isEqualTo("Selfservice")
                .isSameAs(events.get(1).source());
    }

    @Test
    void moreShortTextsThanAreKeptAreReadAllTheSame() throws IOException {
        List<String> sources = new ArrayList<>();
        StringBuilder events = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            String source = "source-" + i % 37 + "x".repeat(i % 90);
            sources.add(source);
            events.append(i == 0 ? "" : ",")
                    .append("{\"source\":\"")
                    .append(source)
                    .append("\"}");
        }
        ConsentHistory history = read("{\"consents\":[{\"events\":[" + events + "]}]}", ConsentHistory.class);
        assertThat(history.consents().get(0).events())
                .extracting(ConsentHistory.Event::source)
                .isEqualTo(sources);
    }

    /** The sample with each of its values replaced by each of the others, left out, at the end, or beside an unknown one. */
    private static List<String> variants(String sample) throws IOException {
        List<String> variants = new ArrayList<>(List.of(sample, "[" + sample + "]"));
        VALUES.forEach(variants::add);
        JsonNode root = TREES.readTree(sample);
        List<JsonNode> containers = new ArrayList<>();
        gather(root, containers);
        for (JsonNode container : containers) {
            if (container instanceof ObjectNode object) {
                for (String name : List.copyOf(names(object))) {
                    JsonNode own = object.get(name);
                    for (String value : VALUES) {
                        object.set(name, TREES.readTree(value));
                        variants.add(root.toString());
                    }
                    object.set(name, own);
                    variants.add(root.toString()
                            .replace("\"" + name + "\"", "\"unknown\":{\"" + name + "\":[0]},\"" + name + "\""));
                    object.remove(name);
                    variants.add(root.toString());
                    object.set(name, own); // at the end now: members may come in any order
                    variants.add(root.toString());
                }
            } else if (container instanceof ArrayNode array && !array.isEmpty()) {
                JsonNode own = array.get(0);
                for (String value : VALUES) {
                    array.set(0, TREES.readTree(value));
                    variants.add(root.toString());
                }
                array.set(0, own);
            }
        }
        return variants;
    }

    private static List<String> names(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static void gather(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(child -> gather(child, containers));
        }
    }

    private static <T> T read(String document, Class<T> type) throws IOException {
        return Json.read(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), type);
    }

    private static String outcome(String document, Class<?> type) {
        try {
            return "read: " + read(document, type) + read(document, type).hashCode();
        } catch (IOException e) {
            return "refused: " + e.getMessage().replaceAll(" \\(line.*", "");
        }
    }

    private static String outcomeWithout(String document, Class<?> type) {
        try {
            Object value = WITHOUT.readerFor(type).readValue(document.getBytes(StandardCharsets.UTF_8));
            return value == null ? "refused: it is null" : "read: " + value + value.hashCode();
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            return "refused: " + MalformedException.of(e).getMessage().replaceAll(" \\(line.*", "");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
