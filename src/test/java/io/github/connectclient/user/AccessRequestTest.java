package io.github.connectclient.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.github.connectclient.internal.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an access check asks, and about whom. */
class AccessRequestTest {
    static Stream<UnaryOperator<AccessRequest.Builder>> criteriaOfUsers() {
        return Stream.of(
                request -> request.product("CO27409"),
                request -> request.articleId("578943434"),
                request -> request.domain("unite.no"),
                request -> request.categoryType("SWISJ"));
    }

    @ParameterizedTest
    @MethodSource("criteriaOfUsers")
    void inClientModeACriterionNeedsAUser(UnaryOperator<AccessRequest.Builder> criterion) {
        AccessRequest request = criterion
                .apply(AccessRequest.builder().ip("127.0.0.1").customerNumber(563457))
                .build();

        assertThatIllegalArgumentException()
                .isThrownBy(request::withUserRequired)
                .withMessageContaining("uniqueId or credential")
                .withMessageNotContaining("563457");
        assertThatNoException()
                .isThrownBy(() -> criterion
                        .apply(AccessRequest.builder().uniqueId("6ba7b8149dad11d180b400c04fd430c8"))
                        .build()
                        .withUserRequired());
        assertThatNoException()
                .isThrownBy(() -> criterion
                        .apply(AccessRequest.builder().credential("+4740000001"))
                        .build()
                        .withUserRequired());
    }

    @Test
    void anIpAddressNeedsNoUser() {
        AccessRequest request = AccessRequest.builder().ip("127.0.0.1").build();

        assertThat(request.withUserRequired()).isSameAs(request);
    }

    static Stream<UnaryOperator<AccessRequest.Builder>> emptyTexts() {
        return Stream.of(
                request -> request.product(""),
                request -> request.articleId(""),
                request -> request.domain(""),
                request -> request.ip(""),
                request -> request.categoryType(""),
                request -> request.uniqueId(""),
                request -> request.credential(""));
    }

    @ParameterizedTest
    @MethodSource("emptyTexts")
    void anEmptyTextIsNoCriterion(UnaryOperator<AccessRequest.Builder> text) {
        AccessRequest.Builder request = text.apply(AccessRequest.builder());

        assertThatIllegalArgumentException()
                .isThrownBy(request::build)
                .withMessageMatching(
                        "(product|articleId|domain|ip|categoryType|uniqueId|credential) must not be empty");
    }

    @Test
    void switchesAreSentOnlyWhenOn() {
        assertThat(json(AccessRequest.builder())).isEqualTo("{}");
        assertThat(json(AccessRequest.builder()
                        .includeAzureAd()
                        .includeAidFamily()
                        .includeDomains()
                        .listArticles()))
                .isEqualTo("{\"accessAzureAd\":true,\"accessAidFamily\":true,"
                        + "\"accessDomain\":true,\"accessArticle\":true}");
    }

    @Test
    void itsTextShowsNobody() {
        AccessRequest request = AccessRequest.builder()
                .product("CO27409")
                .ip("127.0.0.1")
                .uniqueId("6ba7b8149dad11d180b400c04fd430c8")
                .customerNumber(563457)
                .credential("+4740000001")
                .build();

        assertThat(request.toString())
                .contains("CO27409")
                .doesNotContain("127.0.0.1", "6ba7b8149dad11d180b400c04fd430c8", "563457", "+4740000001");
    }

    private static String json(AccessRequest.Builder request) {
        return new String(Json.write(request.build()), StandardCharsets.UTF_8);
    }
}
