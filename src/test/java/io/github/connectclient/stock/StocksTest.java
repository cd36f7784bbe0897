package io.github.connectclient.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.connectclient.ConnectClient;
import io.github.connectclient.stock.StockList.Stock;
import io.github.connectclient.support.Answers;
import io.github.connectclient.support.LocalServer;
import io.github.connectclient.value.Acknowledgement;
import io.github.connectclient.value.Unmodelled;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of stock in each of their shapes, and changes whose members only the caller knows. */
class StocksTest {
    private static final Stock FIRST =
            new Stock(Unmodelled.none().with("productId", "A").with("quantity", 250L));
    private static final Stock SECOND = new Stock(Unmodelled.none()
            .with("productId", "B")
            .with("weight", new BigDecimal("0.50"))
            .with("shelves", List.of()));
    private static final String FIRST_JSON = "{\"productId\":\"A\",\"quantity\":250}";
    private static final String SECOND_JSON = "{\"productId\":\"B\",\"weight\":0.50,\"shelves\":[]}";

    @AutoClose
    private final LocalServer server = new LocalServer();

    private final ConnectClient connect = server.client();

    @ParameterizedTest
    @ValueSource(strings = {"[%s,%s]", "{\"stocks\":[%s,%s]}", "{\"any\":[%s,%s]}", "[{\"stocks\":[%s,%s]}]"})
    void aListIsReadWithAndWithoutAnObjectAroundIt(String shape) {
        answers(shape.formatted(FIRST_JSON, SECOND_JSON));
        assertThat(connect.stocks().list().stocks()).containsExactly(FIRST, SECOND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "[%s]", "{\"stocks\":[%s]}"})
    void oneStockIsReadInEachShape(String shape) {
        answers(shape.formatted(SECOND_JSON));
        assertThat(connect.stocks().listForProduct("B").stocks()).containsExactly(SECOND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{\"stocks\":[]}"})
    void noStockIsReadInEachShape(String json) {
        answers(json);
        assertThat(connect.stocks().list().stocks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"quantity\":[1,2]}", "{\"productId\":\"A\",\"shelves\":[{}]}", "{\"shelf\":{}}"})
    void aStockIsNotMistakenForAnObjectAroundAList(String json) {
        answers(json);
        StockList list = connect.stocks().list();
        assertThat(list.stocks()).hasSize(1);
        assertThat(list.stocks().get(0).more().names()).isNotEmpty();
    }

    @Test
    void theTextOfAStockShowsNoValues() {
        assertThat(FIRST.toString()).isEqualTo("Stock[more=[productId, quantity]]");
    }

    @Test
    void aChangeHasTheMembersItWasGiven() throws Exception {
        answers("{\"status\":\"ok\"}");
        StockChange change = connect.stocks()
                .change(List.of(
                        StockUpdate.builder()
                                .with("productId", "A")
                                .with("quantity", 1)
                                .with("quantity", 2)
                                .with("price", new BigDecimal("1.50"))
                                .build(),
                        StockUpdate.builder().with("note", null).build()));
        assertThat(change.status()).isEqualTo(Acknowledgement.OK);
        assertThat(Objects.requireNonNull(server.request().getBody()).utf8())
                .isEqualTo("{\"updates\":[{\"productId\":\"A\",\"quantity\":2,\"price\":1.50},{\"note\":null}]}");
    }

    @Test
    void theStatusIsComparedWithoutRegardToCaseAndOtherWordsAreKept() {
        answers("{\"status\":\"OK\"}");
        answers("{\"status\":\"queued\"}");
        StockChange accepted = connect.stocks().change(List.of());
        assertThat(accepted.status()).isEqualTo(Acknowledgement.OK).hasSameHashCodeAs(Acknowledgement.OK);
        assertThat(accepted.status()).hasToString("OK");
        assertThat(connect.stocks().change(List.of()).status())
                .isNotEqualTo(Acknowledgement.OK)
                .hasToString("queued");
    }

    @Test
    void aProductCodeHasOneToTwelveCharacters() {
        for (String code : List.of("", "1234567890123")) {
            assertThatThrownBy(() -> connect.stocks().listForProduct(code))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("product must")
                    .hasMessageNotContaining("1234567890123");
        }
        assertThat(server.requestCount()).isZero();
    }

    private void answers(String json) {
        server.answers(Answers.json(200, json));
    }
}
