package io.github.connectclient.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.connectclient.ConnectApiException;
import io.github.connectclient.ConnectClient;
import io.github.connectclient.order.CouponFilter;
import io.github.connectclient.order.CouponList;
import io.github.connectclient.order.CouponPrice;
import io.github.connectclient.order.CouponPriceRequest;
import io.github.connectclient.order.PeriodType;
import io.github.connectclient.order.Reward;
import io.github.connectclient.order.VoucherCoupons;
import java.math.BigDecimal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Coupons in the sandbox, as a publisher's test drives them with the client of this library. */
class SandboxCouponsTest {
    private final ConnectSandbox sandbox = ConnectSandbox.start();
    private final ConnectClient connect = ConnectClient.builder(sandbox.environment())
            .credentials(sandbox.clientId(), sandbox.clientSecret())
            .build();

    @AfterEach
    void close() {
        connect.close();
        sandbox.close();
    }

    @Test
    void theCouponOfTheSampleHasItsPrice() {
        CouponPrice price = connect.coupons()
                .checkPrice(CouponPriceRequest.of("TOTT", 60)
                        .customer(10)
                        .country("NO")
                        .postalCode("1273"));

        assertThat(price.product()).isEqualTo("TOTT");
        assertThat(price.price()).isEqualByComparingTo("100");
        assertThat(price.vatAmount()).isEqualByComparingTo("25");
        assertThat(price.vatPercent()).isEqualByComparingTo("25");
        assertThat(price.currency()).isEqualTo("NOK");
        assertThat(price.customerNumber()).isEqualTo(10);
    }

    @Test
    void aTestSaysWhatACouponCosts() {
        sandbox.coupons().offer("TOTT", "SUMMER", 7, new BigDecimal("49.50"));
        CouponPrice price = connect.coupons().checkPrice(CouponPriceRequest.of("SUMMER", 7));

        assertThat(price.price()).isEqualTo(new BigDecimal("49.50"));
        assertThat(price.vatAmount()).isEqualTo(new BigDecimal("12.38"));
        assertThat(price.customerNumber()).isNull();
        assertThat(connect.coupons().list("TOTT").coupons())
                .extracting(CouponList.Coupon::couponPrice)
                .containsExactlyInAnyOrder(new BigDecimal("100"), new BigDecimal("49.50"));
    }

    @Test
    void anUnknownCouponHasNoPrice() {
        assertThatThrownBy(() -> connect.coupons().checkPrice(CouponPriceRequest.of("TOTT", 61)))
                .isInstanceOf(ConnectApiException.class)
                .hasMessageContaining("400");
    }

    @Test
    void marketingCodesAreListedWhenAskedFor() {
        CouponList.Coupon with = connect.coupons()
                .list("DataNews", CouponFilter.none().withMarketing())
                .coupons()
                .get(0);
        CouponList.Coupon without = connect.coupons().list("DataNews").coupons().get(0);

        assertThat(with.marketing()).isEqualTo(new CouponList.Marketing("Kundeservice", "ICT", "SNU", "TM"));
        assertThat(without.marketing()).isNull();
        assertThat(without.periodType()).isEqualTo(PeriodType.MONTHS);
        assertThat(without.extraProducts()).hasSize(1);
    }

    @Test
    void aProductWithoutCouponsHasNone() {
        assertThat(connect.coupons().list("NAV").coupons()).isEmpty();
    }

    @Test
    void aVoucherIsForTheCouponOfTheSample() {
        assertThat(connect.coupons().listForVoucher("SUMMER-2019").coupons())
                .containsExactly(new VoucherCoupons.Coupon("WMDigi", 5223L, "Offer for new customers"));
    }

    @Test
    void aRewardIsThatOfTheSample() {
        assertThat(connect.coupons().checkReward("1", 2674)).isEqualTo(new Reward(327492L, "29452", "1"));
    }
}
