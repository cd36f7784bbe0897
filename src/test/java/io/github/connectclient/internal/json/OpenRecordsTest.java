package io.github.connectclient.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.connectclient.value.Unmodelled;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a record does not name stays readable and is written back; dates and amounts keep their exact value. */
class OpenRecordsTest {
    record Item(@JsonProperty("no") String number, List<Item> parts, Unmodelled more) {}

    record Dated(@EpochSeconds Instant from, Instant to, LocalDate day, BigDecimal price) {}

    @Test
    void unknownMembersAreReadByName() throws Exception {
        Item item = read("""
                {"no": 7, "shelf": "B", "price": 10.50, "tags": ["x", {"y": null}], "big": 12345678901234567890, "on": true}
                """, Item.class);
        assertThat(item.number()).isEqualTo("7");
        assertThat(item.more().names()).containsExactly("shelf", "price", "tags", "big", "on");
        assertThat(item.more().text("shelf")).isEqualTo("B");
        assertThat(item.more().text("price")).isEqualTo("10.50");
        assertThat(item.more().text("big")).isEqualTo("12345678901234567890");
        assertThat(item.more().text("on")).isEqualTo("true");
        assertThat(item.more().text("tags")).isNull();
        assertThat(item.more().value("tags").toString()).isEqualTo("[x, {y=null}]");
    }

    @Test
    void aMemberNamedLikeTheComponentIsUnknownToo() throws Exception {
        assertThat(read("{\"more\": 1}", Item.class).more().text("more")).isEqualTo("1");
    }

    @Test
    void noUnknownMembersIsAnEmptyRest() throws Exception {
        assertThat(read("{\"no\": \"7\"}", Item.class).more()).isEqualTo(Unmodelled.none());
    }

    @Test
    void nestedAndSingleOpenRecordsAreReadAsWell() throws Exception {
        Item item = read("{\"parts\": {\"no\": 1, \"colour\": \"red\"}}", Item.class);
        assertThat(item.parts()).hasSize(1);
        assertThat(item.parts().get(0).more().text("colour")).isEqualTo("red");
    }

    @Test
    void theRestIsWrittenBesideTheOtherMembers() throws Exception {
        Unmodelled more = Unmodelled.none().with("shelf", "B").with("deep", Map.of("list", List.of(1, 2)));
        JsonNode written = new ObjectMapper().readTree(Json.write(new Item("7", List.of(), more)));
        assertThat(written)
                .isEqualTo(new ObjectMapper()
                        .readTree("{\"no\":\"7\",\"parts\":[],\"shelf\":\"B\",\"deep\":{\"list\":[1,2]}}"));
    }

    @Test
    void theRestIsImmutableAndItsTextShowsNoValues() {
        Unmodelled more = Unmodelled.of(Map.of("shelf", "secret"));
        assertThat(more.toString()).isEqualTo("[shelf]");
        assertThatThrownBy(() -> more.asMap().put("x", 1)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aNumberBeyondAllBoundsIsAnErrorThatDoesNotQuoteIt() {
        assertThatThrownBy(() -> read("{\"x\":1e99999999999}", Item.class))
                .isInstanceOf(MalformedException.class)
                .hasMessageNotContaining("9999");
    }

    @Test
    void aNumberWithAHugeExponentIsShownWithIt() throws Exception {
        assertThat(read("{\"x\":1e999999}", Item.class).more().text("x")).isEqualTo("1E+999999");
    }

    @Test
    void somethingElseThanAnObjectIsAnError() {
        assertThatThrownBy(() -> read("7", Item.class)).isInstanceOf(MalformedException.class);
    }

    @Test
    void timesInSecondsDatesAndDecimalsKeepTheirValue() throws Exception {
        String json = "{\"from\":1560290400,\"to\":1560290400123,\"day\":\"2019-06-12\",\"price\":10.50}";
        Dated dated = read(json, Dated.class);
        assertThat(dated.from()).isEqualTo(Instant.ofEpochSecond(1560290400));
        assertThat(dated.to()).isEqualTo(Instant.ofEpochMilli(1560290400123L));
        assertThat(dated.day()).isEqualTo(LocalDate.of(2019, 6, 12));
        assertThat(dated.price()).isEqualTo(new BigDecimal("10.50"));
        assertThat(new String(Json.write(dated), StandardCharsets.UTF_8)).isEqualTo(json);
    }

    @Test
    void aTextThatIsNoDateIsAnError() {
        assertThatThrownBy(() -> read("{\"day\":\"12.06.2019\"}", Dated.class))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining("day")
                .hasMessageNotContaining("12.06");
    }

    private static <T> T read(String json, Class<T> type) throws IOException {
        return Json.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), type);
    }
}
