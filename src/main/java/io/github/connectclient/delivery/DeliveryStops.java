package io.github.connectclient.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.connectclient.internal.json.MissingMemberException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Delivery stops of one reader.
 *
 * @param stops the stops; never null
 */
public record DeliveryStops(@JsonProperty("deliveryStops") List<DeliveryStop> stops) {
    /** A missing list is read as an empty one. */
    public DeliveryStops {
        stops = stops == null ? List.of() : List.copyOf(stops);
    }

    /** Answer to a registration: the list acknowledges it, so an answer without one is an error. */
    record Registered(@Nullable List<DeliveryStop> deliveryStops) {
        Registered {
            MissingMemberException.require("deliveryStops", deliveryStops);
        }

        DeliveryStops stops() {
            return new DeliveryStops(MissingMemberException.require("deliveryStops", deliveryStops));
        }
    }
}
