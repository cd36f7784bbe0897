package io.github.connectclient.stock;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.connectclient.value.Unmodelled;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Stock, by product. The sample of the reference is a bare list, its schema hints at a list inside an object: both are
 * read.
 *
 * @param stocks one entry a product; never null
 */
public record StockList(@JsonValue List<Stock> stocks) {
    /** Takes the list out of an object that holds nothing else. A missing list is read as an empty one. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public StockList {
        stocks = stocks == null ? List.of() : stocks.size() == 1 ? stocks.get(0).unwrapped() : List.copyOf(stocks);
    }

    /**
     * The stock of one product. The reference's list of members could not be read.
     *
     * @param more all members, by name
     */
    public record Stock(Unmodelled more) {
        /** This stock, or those in the list that is its only member: then it was an object around them. */
        private List<Stock> unwrapped() {
            return more.names().size() == 1
                            && more.value(more.names().iterator().next()) instanceof List<?> list
                            && list.stream().allMatch(Map.class::isInstance)
                    ? list.stream().flatMap(Stock::of).toList()
                    : List.of(this);
        }

        @SuppressWarnings("unchecked") // the keys of Unmodelled are texts
        private static Stream<Stock> of(Object members) {
            return Stream.of(new Stock(Unmodelled.of((Map<String, Object>) members)));
        }
    }
}
