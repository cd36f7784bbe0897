package io.github.connectclient.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.connectclient.ConnectApiException;
import io.github.connectclient.ConnectClient;
import io.github.connectclient.auth.AccessToken;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.product.IssueFilter;
import io.github.connectclient.product.ProductCheck;
import io.github.connectclient.product.ProductFilter;
import io.github.connectclient.product.ProductIssues;
import io.github.connectclient.product.ProductList;
import io.github.connectclient.product.ProductList.Product;
import io.github.connectclient.product.ProductType;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Products and issues of the sandbox, asked for by the client of this library. */
class SandboxProductsTest {
    private final AdjustableClock clock = new AdjustableClock();

    @AutoClose
    private final ConnectSandbox sandbox = ConnectSandbox.start(settings -> settings.clock(clock));

    @AutoClose
    private final ConnectClient connect = ConnectClient.builder(sandbox.environment())
            .credentials(sandbox.clientId(), sandbox.clientSecret())
            .build();

    private final UserSession user = UserSession.of(AccessToken.of(sandbox.accessTokenFor(sandbox.reader())));

    @Test
    void aNewSandboxHoldsTheProductOfTheSamples() {
        Product product = only(connect.products().list());
        assertThat(product.code()).isEqualTo("CO27409");
        assertThat(product.companyCode()).isEqualTo("468979834");
        assertThat(product.productType()).isEqualTo(ProductType.SUBSCRIPTION);
        assertThat(connect.products()
                        .check(ProductCheck.none()
                                .changedAfter(Instant.ofEpochMilli(1550336440000L))
                                .onlyActive())
                        .products())
                .containsExactly(product);
    }

    @Test
    void anAddedProductIsListedAsItWasMade() {
        sandbox.addProduct(SandboxProduct.of("MAGAZINE")
                .with("description", "A magazine")
                .price("NOK", new BigDecimal("199.50"))
                .inShop());
        assertThat(connect.products().list().products()).hasSize(2);
        Product product = only(connect.products().list(ProductFilter.none().product("MAGAZINE")));
        assertThat(product.description()).isEqualTo("A magazine");
        assertThat(product.currency()).isEqualTo("NOK");
        assertThat(product.webOfferPrice()).isEqualTo(new BigDecimal("199.50"));
        assertThat(product.retailPrice()).isEqualTo(new BigDecimal("199.50"));
        assertThat(connect.products().list(ProductFilter.none().inShop()).products())
                .containsExactly(product);
        assertThat(connect.products().check(ProductCheck.none().inShop()).products())
                .containsExactly(product);
    }

    @Test
    void aProductReplacesTheOneOfTheSameCode() {
        sandbox.addProduct(SandboxProduct.of("CO27409").with("description", "new"));
        assertThat(only(connect.products().list()).description()).isEqualTo("new");
    }

    @Test
    void productsAreListedByType() {
        sandbox.addProduct(SandboxProduct.of("BOOK").with("productType", "single"));
        assertThat(only(connect.products().listSpecific(ProductType.SUBSCRIPTION))
                        .code())
                .isEqualTo("CO27409");
        assertThat(only(connect.products().listSpecific(new ProductType("single"), "BOOK"))
                        .code())
                .isEqualTo("BOOK");
        assertThat(connect.products()
                        .listSpecific(ProductType.SUBSCRIPTION, "BOOK")
                        .products())
                .isEmpty();
    }

    @Test
    void aCheckListsWhatChangedLater() {
        Instant before = clock.instant();
        clock.advance(Duration.ofMillis(1));
        sandbox.addProduct(SandboxProduct.of("MAGAZINE"));
        Instant after = clock.instant();
        assertThat(only(connect.products().check(ProductCheck.none().changedAfter(before)))
                        .code())
                .isEqualTo("MAGAZINE");
        assertThat(connect.products()
                        .check(ProductCheck.none().changedAfter(after))
                        .products())
                .isEmpty();
    }

    @Test
    void aCheckListsWhatIsOnSaleByTheClock() {
        Instant start = clock.instant().plusSeconds(10);
        sandbox.addProduct(SandboxProduct.of("CO27409").sold(start, start.plusSeconds(10)));
        ProductCheck active = ProductCheck.none().onlyActive();
        assertThat(connect.products().check(active).products()).isEmpty();
        assertThat(connect.products().check(ProductCheck.none().alsoInactive()).products())
                .hasSize(1);
        clock.advance(Duration.ofSeconds(10));
        assertThat(only(connect.products().check(active)).startTime()).isEqualTo(start);
        clock.advance(Duration.ofSeconds(10));
        assertThat(only(connect.products().check(active)).endTime()).isEqualTo(clock.instant());
        clock.advance(Duration.ofMillis(1));
        assertThat(connect.products().check(active).products()).isEmpty();
    }

    @Test
    void theIssuesAreThoseOfTheSamples() {
        ProductIssues.Entry entry =
                connect.products().listIssues("CO27409").products().get(0);
        assertThat(entry.product()).isEqualTo("CO27409");
        assertThat(entry.productType()).isEqualTo(ProductType.SUBSCRIPTION);
        assertThat(entry.issues())
                .containsExactly(
                        new ProductIssues.Issue(
                                "2024-01",
                                Instant.ofEpochMilli(1706223600000L),
                                Instant.ofEpochMilli(1704150000000L),
                                Instant.ofEpochMilli(1704150000000L)),
                        new ProductIssues.Issue(
                                "2024-02",
                                Instant.ofEpochMilli(1708902000000L),
                                Instant.ofEpochMilli(1706828400000L),
                                null));
        assertThat(connect.products().listDistributedIssues(user, "CO27409").issues())
                .extracting("code")
                .containsExactly("2023-12", "2024-01");
    }

    @Test
    void anUnknownProductHasNoIssues() {
        assertThat(connect.products().listIssues("OTHER").products()).isEmpty();
        assertThat(connect.products().listDistributedIssues(user, "OTHER").issues())
                .isEmpty();
    }

    /** The issues of the samples are published on 26 January and 26 February 2024, in Oslo. */
    @Test
    void issuesAreListedByTheirDayOfPublication() {
        IssueFilter none = IssueFilter.none();
        assertThat(issues(none.from(LocalDate.of(2024, 1, 27)))).containsExactly("2024-02");
        assertThat(issues(none.from(LocalDate.of(2024, 2, 26)))).containsExactly("2024-02");
        assertThat(issues(none.from(LocalDate.of(2024, 2, 27)))).isEmpty();
        assertThat(issues(none.from(LocalDate.of(2023, 1, 26)))).containsExactly("2024-01");
        assertThat(issues(none.to(LocalDate.of(2024, 1, 26)))).containsExactly("2024-01");
        assertThat(issues(none.to(LocalDate.of(2025, 2, 26)))).containsExactly("2024-02");
        assertThat(issues(none.from(LocalDate.of(2020, 1, 1)).to(LocalDate.of(2030, 1, 1))))
                .containsExactly("2024-01", "2024-02");
    }

    @Test
    void issuesCanBeAdded() {
        Instant time = clock.instant();
        sandbox.addProduct(SandboxProduct.of("MAGAZINE")
                .issue("2030-01", time, time)
                .distributedIssue("2029-12", time, time)
                .deliveredIssue("2029-12", time));
        assertThat(connect.products().listIssues("MAGAZINE").products().get(0).issues())
                .containsExactly(
                        new ProductIssues.Issue("2030-01", time, time, null),
                        new ProductIssues.Issue("2029-12", time, time, time));
        assertThat(connect.products().listDistributedIssues(user, "MAGAZINE").issues())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/client/issues/CO27409?from=01.02.2024",
                "/v1/client/issues/CO27409?to=2024-02-30",
                "/v1/client/issues/1234567890123",
                "/v1/client/product?productId=1234567890123",
                "/v1/client/product?shop=yes",
                "/v1/client/product/1234567890123"
            })
    void aRequestOutOfBoundsIsRefused(String path) throws IOException {
        assertThat(new Caller(sandbox).getAsClient(path).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"changedAfter\":\"yesterday\"}", "{\"onlyActive\":1}"})
    void aMalformedCheckIsRefused(String body) throws IOException {
        assertThat(new Caller(sandbox).postAsClient("/v1/client/product", body).status())
                .isEqualTo(400);
    }

    @Test
    void theTokenOfAReaderIsNotForTheApplication() {
        try (ConnectClient asReader = ConnectClient.builder(sandbox.environment())
                .tokenProvider(timeLeft -> AccessToken.of(sandbox.accessTokenFor(sandbox.reader())))
                .build()) {
            assertThatThrownBy(() -> asReader.products().list())
                    .isInstanceOf(ConnectApiException.class)
                    .hasMessageContaining("403");
        }
    }

    @Test
    void aProductHasACodeThatDoesNotChange() {
        assertThatThrownBy(() -> SandboxProduct.of("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SandboxProduct.of("1234567890123")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SandboxProduct.of("A").with("product", "B"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private List<String> issues(IssueFilter filter) {
        return connect.products().listIssues("CO27409", filter).products().get(0).issues().stream()
                .map(ProductIssues.Issue::code)
                .toList();
    }

    private static Product only(ProductList list) {
        assertThat(list.products()).hasSize(1);
        return list.products().get(0);
    }
}
