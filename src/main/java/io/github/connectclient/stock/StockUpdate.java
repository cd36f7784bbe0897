package io.github.connectclient.stock;

import io.github.connectclient.value.Unmodelled;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change to the stock of a product. The reference's list of members could not be read, so each is given by its name
 * in JSON; the names of the example are made up.
 *
 * <pre>{@code
 * StockUpdate.builder().with("productId", "CO27409").with("quantity", 250).build()
 * }</pre>
 *
 * @param more all members, by name
 */
public record StockUpdate(Unmodelled more) {
    /**
     * Begins a change.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Body of a batch of changes. */
    record Batch(List<StockUpdate> updates) {
        static Batch of(Collection<StockUpdate> updates) {
            return new Batch(List.copyOf(updates));
        }
    }

    /** Builds a change. For one thread. */
    public static final class Builder {
        private Unmodelled more = Unmodelled.none();

        private Builder() {}

        /**
         * Adds a member.
         *
         * @param name its name in JSON
         * @param value a text, number or boolean, null, or lists and maps of them; replaces an earlier one
         * @return this builder
         */
        public Builder with(String name, @Nullable Object value) {
            more = more.with(name, value);
            return this;
        }

        /**
         * Ends the building.
         *
         * @return the change
         */
        public StockUpdate build() {
            return new StockUpdate(more);
        }
    }
}
