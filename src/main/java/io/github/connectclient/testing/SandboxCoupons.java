package io.github.connectclient.testing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The coupons of a sandbox. It starts with those of the documented samples: {@code TOTT} 60 for 100, {@code WMDigi} 5223 for
 * 295 and {@code DataNews} 27 for 299, each of the product with the same code. Thread-safe.
 *
 * <pre>{@code
 * sandbox.coupons().offer("TOTT", "SUMMER", 7, new BigDecimal("49.50"));
 * }</pre>
 */
public final class SandboxCoupons {
    private final Map<Key, Offer> offers = new ConcurrentHashMap<>();

    SandboxCoupons() {
        offer("TOTT", "TOTT", 60, BigDecimal.valueOf(100));
        offer("WMDigi", "WMDigi", 5223, BigDecimal.valueOf(295));
        offer("DataNews", "DataNews", 27, BigDecimal.valueOf(299));
    }

    private record Key(String couponCode, long couponNumber) {}

    /**
     * One coupon.
     *
     * @param productCode what it sells
     * @param couponCode code of the coupon
     * @param couponNumber number within the code
     * @param price price of the first period
     */
    record Offer(String productCode, String couponCode, long couponNumber, BigDecimal price) {}

    /**
     * Offers a coupon, or changes what it costs.
     *
     * @param productCode what it sells
     * @param couponCode code of the coupon
     * @param couponNumber number within the code
     * @param price price of the first period, in NOK
     */
    public void offer(String productCode, String couponCode, long couponNumber, BigDecimal price) {
        offers.put(new Key(couponCode, couponNumber), new Offer(productCode, couponCode, couponNumber, price));
    }

    @Nullable
    Offer find(String couponCode, long couponNumber) {
        return offers.get(new Key(couponCode, couponNumber));
    }

    List<Offer> of(String productCode) {
        Stream<Offer> found =
                offers.values().stream().filter(offer -> offer.productCode().equals(productCode));
        return found.toList();
    }
}
