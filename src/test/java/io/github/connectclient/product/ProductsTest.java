package io.github.connectclient.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.connectclient.ConnectClient;
import io.github.connectclient.ConnectDecodeException;
import io.github.connectclient.auth.AccessToken;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.internal.json.Json;
import io.github.connectclient.product.ProductList.Product;
import io.github.connectclient.support.Answers;
import io.github.connectclient.support.LocalServer;
import io.github.connectclient.support.ManualTime;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters and bounds of the product operations, and what products and issues are read from. */
class ProductsTest {
    private static final String EMPTY = "{\"products\":[]}";
    private static final String TWELVE = "123456789012";
    private static final UserSession USER = UserSession.of(AccessToken.of("token-of-the-user"));

    @AutoClose
    private final LocalServer server = new LocalServer();

    private final ConnectClient connect = server.client();

    @Test
    void withoutAFilterNoParameterIsSent() throws Exception {
        assertThat(target(EMPTY, products -> products.list())).isEqualTo("/capi/v1/client/product");
        assertThat(target(EMPTY, products -> products.listSpecific(ProductType.SUBSCRIPTION)))
                .isEqualTo("/capi/v1/client/product/subscription");
        assertThat(target("{}", products -> products.listIssues("CO27409")))
                .isEqualTo("/capi/v1/client/issues/CO27409");
    }

    @Test
    void eachStepOfAFilterAddsItsParameter() throws Exception {
        assertThat(target(EMPTY, products -> products.list(ProductFilter.none().inShop())))
                .endsWith("/product?shop=true");
        assertThat(target(EMPTY, products -> products.list(ProductFilter.none().product(TWELVE))))
                .endsWith("/product?productId=" + TWELVE);
    }

    @Test
    void oneEndOfTheDatesMayBeLeftToTheServer() throws Exception {
        IssueFilter none = IssueFilter.none();
        assertThat(target("{}", products -> products.listIssues("CO27409", none.from(LocalDate.of(2024, 2, 29)))))
                .endsWith("/CO27409?from=2024-02-29");
        assertThat(target("{}", products -> products.listIssues("CO27409", none.to(LocalDate.of(987, 1, 2)))))
                .endsWith("/CO27409?to=0987-01-02");
    }

    @Test
    void aDateHasTenCharacters() {
        assertThatThrownBy(() -> IssueFilter.none().from(LocalDate.of(10_000, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("from must be at most 10 characters long, was 12");
        assertThatThrownBy(() -> IssueFilter.none().to(LocalDate.of(-1, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("to must be at most 10 characters long, was 11");
    }

    @Test
    void aCheckSendsOnlyWhatWasChosen() throws Exception {
        assertThat(body(ProductCheck.none())).isEqualTo("{}");
        assertThat(body(ProductCheck.none().onlyActive())).isEqualTo("{\"onlyActive\":true}");
        assertThat(body(ProductCheck.none().alsoInactive())).isEqualTo("{\"onlyActive\":false}");
        assertThat(body(ProductCheck.none()
                        .onlyActive()
                        .changedAfter(Instant.ofEpochMilli(7))
                        .inShop()))
                .isEqualTo("{\"changedAfter\":7,\"onlyActive\":true}");
        assertThat(target(EMPTY, products -> products.check(ProductCheck.none())))
                .isEqualTo("/capi/v1/client/product");
        assertThat(target(EMPTY, products -> products.check(ProductCheck.none().inShop())))
                .isEqualTo("/capi/v1/client/product?shop=true");
    }

    @Test
    void aCheckIsRepeatedBecauseItChangesNothing() {
        server.answers(Answers.status(503), Answers.json(200, EMPTY));
        ManualTime time = new ManualTime();
        assertThat(server.client(time).products().check(ProductCheck.none()).products())
                .isEmpty();
        assertThat(server.requestCount()).isEqualTo(2);
        assertThat(time.waits()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234567890123"})
    void aProductCodeHasOneToTwelveCharacters(String code) {
        Products products = connect.products();
        assertRefused("product", () -> ProductFilter.none().product(code));
        assertRefused("product", () -> products.listSpecific(ProductType.SUBSCRIPTION, code));
        assertRefused("product", () -> products.listIssues(code));
        assertRefused("product", () -> products.listDistributedIssues(USER, code));
        assertRefused("type", () -> products.listSpecific(new ProductType(code)));
        assertRefused("type", () -> products.listSpecific(new ProductType(code), TWELVE));
        assertThat(server.requestCount()).isZero();
    }

    @Test
    void aTypeThatTheReferenceDoesNotNameIsSent() throws Exception {
        assertThat(target(EMPTY, products -> products.listSpecific(new ProductType(TWELVE))))
                .endsWith("/product/" + TWELVE);
    }

    @Test
    void aProductKeepsEveryMemberAndExactAmounts() throws Exception {
        String json = """
                {"products":[{"companyCode":"468979834","product":"CO27409","description":"Avisen",
                "productType":"bundle","startTime":1560336440000,"endTime":1560336450000,"weight":0.250,"campaigns":"WMDigi","currency":"NOK",
                "webOfferPrice":99.90,"retailPrice":1200,"vatPercent":25.00,"digital":true,
                "brandNew":{"prices":[1.50,2]},"number":7}]}""";
        server.answers(Answers.json(200, json));
        ProductList list = connect.products().list();
        Product product = list.products().get(0);
        assertThat(product)
                .isEqualTo(new Product(
                        "CO27409",
                        "468979834",
                        "Avisen",
                        new ProductType("bundle"),
                        Instant.ofEpochMilli(1560336440000L),
                        Instant.ofEpochMilli(1560336450000L),
                        new BigDecimal("0.250"),
                        "WMDigi",
                        "NOK",
                        new BigDecimal("99.90"),
                        new BigDecimal("1200"),
                        new BigDecimal("25.00"),
                        true,
                        product.more()));
        assertThat(product.more().names()).containsExactly("brandNew", "number");
        assertThat(product.more().text("number")).isEqualTo("7");
        ObjectMapper mapper = new ObjectMapper();
        assertThat(mapper.readTree(Json.write(list))).isEqualTo(mapper.readTree(json));
    }

    @Test
    void amountsMayBeTextsAndTextsMayBeEmpty() {
        server.answers(Answers.json(200, """
                {"products":[{"weight":"","webOfferPrice":"99.90","retailPrice":" ","vatPercent":"25"}]}"""));
        Product product = connect.products().list().products().get(0);
        assertThat(product.weight()).isNull();
        assertThat(product.webOfferPrice()).isEqualTo(new BigDecimal("99.90"));
        assertThat(product.retailPrice()).isNull();
        assertThat(product.vatPercent()).isEqualTo(new BigDecimal("25"));
    }

    @Test
    void anAmountThatIsNoNumberIsAnError() {
        server.answers(Answers.json(200, "{\"products\":[{\"retailPrice\":\"twelve\"}]}"));
        assertThatThrownBy(() -> connect.products().list())
                .isInstanceOf(ConnectDecodeException.class)
                .hasMessageContaining("retailPrice")
                .hasMessageNotContaining("twelve");
    }

    @Test
    void issuesAreReadByProductWithTheirTypes() {
        server.answers(Answers.json(200, """
                {"issues":{"productId":27409,"productType":"brandNew","subscriptionIssues":{"issue":"2024-01"}}}"""));
        ProductIssues.Entry entry =
                connect.products().listIssues("27409").products().get(0);
        assertThat(entry.product()).isEqualTo("27409");
        assertThat(entry.productType()).isEqualTo(new ProductType("brandNew"));
        assertThat(entry.issues()).containsExactly(new ProductIssues.Issue("2024-01", null, null, null));
    }

    @Test
    void missingListsAreEmpty() {
        server.answers(Answers.json(200, "{}"), Answers.json(200, "{}"), Answers.json(200, "{\"issues\":[{}]}"));
        assertThat(connect.products().list().products()).isEmpty();
        assertThat(connect.products().listDistributedIssues(USER, "CO27409").issues())
                .isEmpty();
        assertThat(connect.products().listIssues("CO27409").products().get(0).issues())
                .isEmpty();
    }

    private String target(String answer, Consumer<Products> call) throws InterruptedException {
        return request(answer, call).getTarget();
    }

    private String body(ProductCheck check) throws InterruptedException {
        return Objects.requireNonNull(
                        request(EMPTY, products -> products.check(check)).getBody())
                .utf8();
    }

    private RecordedRequest request(String answer, Consumer<Products> call) throws InterruptedException {
        server.answers(Answers.json(200, answer));
        call.accept(connect.products());
        return server.request();
    }

    private static void assertRefused(String parameter, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(parameter + " must")
                .hasMessageNotContaining("1234567890123");
    }
}
