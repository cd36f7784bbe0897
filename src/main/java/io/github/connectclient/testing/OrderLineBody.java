package io.github.connectclient.testing;

import io.github.connectclient.order.ProductSpecType;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One line of a registered order, with the rules that it has to follow. */
final class OrderLineBody {
    private static final String ARTICLE = "articleDetail";
    private static final String CODE = "productSpecCode";
    private static final String NUMBER = "productSpecNo";
    private static final String PRODUCT = "product";

    private final JsonBody json;

    OrderLineBody(JsonBody json) {
        this.json = json;
    }

    SandboxOrder.Line line() {
        ProductSpecType type = type();
        String productId = productId(type);
        json.text("voucherCode", Bounds.VOUCHER_CODE);
        json.text("rewardId", Bounds.REWARD_ID);
        if (json.text("allowAccessProduct", Integer.MAX_VALUE) != null) {
            json.requiredInteger("allowAccessSeconds");
        }
        Stream.of("receiver", "recruiter").map(json::object).forEach(OrderLineBody::checkParty);
        return new SandboxOrder.Line(type, productId, amount());
    }

    /** The bounds of a payer, receiver or recruiter. */
    static void checkParty(@Nullable JsonBody party) {
        if (party != null) {
            party.text("floorType", 1);
            party.text("postalCode", Bounds.POSTAL_CODE);
            party.text("countryCode", Bounds.COUNTRY_CODE);
        }
    }

    private ProductSpecType type() {
        return switch (json.requiredText("productSpecType", Integer.MAX_VALUE)) {
            case "coupon" -> ProductSpecType.COUPON;
            case "product" -> ProductSpecType.PRODUCT;
            case "issue" -> ProductSpecType.ISSUE;
            case "article" -> ProductSpecType.ARTICLE;
            default -> throw Refusal.badRequest("productSpecType must be coupon, product, issue or article");
        };
    }

    private @Nullable String productId(ProductSpecType type) {
        return switch (type) {
            case COUPON -> couponCode();
            case PRODUCT -> json.requiredText(PRODUCT, Integer.MAX_VALUE);
            case ISSUE -> {
                couponCode();
                yield json.requiredText(PRODUCT, Integer.MAX_VALUE);
            }
            case ARTICLE -> {
                JsonBody article = json.object(ARTICLE);
                if (article == null) {
                    throw Refusal.badRequest(ARTICLE + " is required");
                }
                yield article.text("articleRef", Integer.MAX_VALUE);
            }
        };
    }

    private String couponCode() {
        json.requiredInteger(NUMBER);
        return json.requiredText(CODE, Integer.MAX_VALUE);
    }

    private @Nullable BigDecimal amount() {
        BigDecimal price = json.decimal("unitPrice");
        Long quantity = json.integer("quantity");
        return price == null || quantity == null ? price : price.multiply(BigDecimal.valueOf(quantity));
    }
}
