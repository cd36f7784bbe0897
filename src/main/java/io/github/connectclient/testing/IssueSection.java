package io.github.connectclient.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The issues of products. Assumptions: {@code from} and {@code to} look at the day of publication in Oslo, both
 * included; without both, all issues are listed; no product is one in series; every reader gets the same issues; an
 * unknown product has none.
 */
final class IssueSection implements Section {
    private static final ZoneId ZONE = ZoneId.of("Europe/Oslo");
    private static final int DATE = 10;

    private final ProductCatalogue catalogue;

    IssueSection(ProductCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/v1/client/issues/{productId}", this::listIssues);
        routes.get("/v1/customer/issues/{productCode}", this::listDeliveredIssues);
    }

    private JsonNode listIssues(ApiCall call) {
        Predicate<ObjectNode> window = window(date(call, "from"), date(call, "to"));
        SandboxProduct product = catalogue.find(call.path("productId", Bounds.PRODUCT_CODE));
        return Json.object().set("issues", Json.array(product == null ? List.of() : List.of(issues(product, window))));
    }

    private JsonNode listDeliveredIssues(ApiCall call) {
        SandboxProduct product = catalogue.find(call.path("productCode", Bounds.PRODUCT_CODE));
        return Json.object()
                .set("deliveredIssues", Json.array(product == null ? List.of() : product.deliveredIssues()));
    }

    private static ObjectNode issues(SandboxProduct product, Predicate<ObjectNode> window) {
        return Json.object()
                .put("productId", product.tree().path("product").textValue())
                .put("productType", product.tree().path("productType").textValue())
                .set(
                        "subscriptionIssues",
                        Json.array(product.issues().stream().filter(window).toList()));
    }

    /** With one end the window is a year from there, without both it is open. */
    private static Predicate<ObjectNode> window(@Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate first = from != null ? from : to != null ? to.minusYears(1) : LocalDate.MIN;
        LocalDate last = to != null ? to : from != null ? from.plusYears(1) : LocalDate.MAX;
        return issue ->
                !publication(issue).isBefore(first) && !publication(issue).isAfter(last);
    }

    private static LocalDate publication(ObjectNode issue) {
        return LocalDate.ofInstant(
                Instant.ofEpochMilli(issue.path("publicationDate").longValue()), ZONE);
    }

    private static @Nullable LocalDate date(ApiCall call, String name) {
        String value = call.query(name, DATE);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeParseException malformed) {
            throw Refusal.badRequest(name + " must be a date, YYYY-MM-DD");
        }
    }
}
