package livecheck.reading;

import io.github.connectclient.Operation;
import io.github.connectclient.order.Coupons;
import io.github.connectclient.order.Orders;
import io.github.connectclient.product.Products;
import io.github.connectclient.user.Access;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All that this tool ever calls: every GET whose path the SDK knows, and the few POSTs that only ask. What is not here is
 * stopped before it leaves the machine. The readings of a reader come first: what they find serves those of client mode.
 */
public final class Readings {
    /** POSTs that read, each with the reason why it may be called. A POST that is not here is never sent. */
    public static final Map<Operation, String> POSTS_THAT_READ = Map.of(
            Access.CHECK, "asks whether the reader may read; the criteria travel in the body",
            Access.CHECK_CLIENT, "asks whether somebody may read; the criteria travel in the body",
            Orders.SEARCH, "lists orders; the id travels in the body",
            Products.CHECK_CLIENT, "lists products; the SDK repeats it like a GET for that reason",
            Coupons.CHECK_PRICE_CLIENT, "asks for a price; nothing is ordered");

    private static final List<Reading<?>> ALL = Stream.concat(ReaderReadings.ALL.stream(), ClientReadings.ALL.stream())
            .toList();

    private Readings() {}

    public static List<Reading<?>> all() {
        return ALL;
    }
}
