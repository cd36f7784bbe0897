package livecheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.connectclient.order.OrderList;
import io.github.connectclient.subscription.SubscriptionList;
import io.github.connectclient.user.StoredMetadata;
import io.github.connectclient.user.UserProfile;
import livecheck.members.Comparison;
import livecheck.members.Findings;
import livecheck.members.Model;
import livecheck.members.Words;
import org.junit.jupiter.api.Test;

/** What is told of an answer that the SDK does not expect, and what is not. */
class ComparisonTest {
    @Test
    void membersThatTheSdkDoesNotKnowAreNamedWithTheirKind() {
        Findings found = compare("""
                {"orders": [{"orderId": 1, "giftWrap": true}, {"orderId": 2, "giftWrap": false, "giftCard": {"amount": 5}}]}
                """, OrderList.class);
        assertThat(found.unknown())
                .containsEntry("orders[].giftWrap", "boolean")
                .containsEntry("orders[].giftCard", "object")
                .containsEntry("orders[].giftCard.amount", "number")
                .hasSize(3);
        assertThat(found.neverCame())
                .contains("orders[].orderStatus", "orders[].customerNumber")
                .doesNotContain("orders");
        assertThat(found.withheld()).isZero();
    }

    @Test
    void membersThatTheSdkKeepsAreMarked() {
        Findings found =
                compare("{\"subscriptions\": [{\"product\": \"X\", \"giftWrap\": 1}]}", SubscriptionList.class);
        assertThat(found.unknown()).containsOnlyKeys("subscriptions[].giftWrap");
        assertThat(found.kept()).containsExactly("subscriptions[].giftWrap");
        assertThat(found.dropped()).isZero();
    }

    @Test
    void namesThatDoNotLookChosenAreCounted() {
        Findings found = compare("""
                {"orders": [], "563457": 1, "kari@example.org": 2, "Kari": 3, "line2": 4, "kari_nordmann": 5, "+4791": 6,
                 "a b": 7, "": 8}
                """, OrderList.class);
        assertThat(found.unknown()).isEmpty();
        assertThat(found.withheld()).isEqualTo(8);
    }

    @Test
    void namesInAnUnknownObjectAreToldOnlyWhenTheirWordsAreWordsOfProgrammers() {
        Findings found = compare(
                "{\"orders\": [], \"contacts\": {\"karinordmann\": {\"phoneNumber\": \"1\"}, \"invoiceAmount\": 2}}",
                OrderList.class);
        assertThat(found.unknown()).containsOnlyKeys("contacts", "contacts.invoiceAmount");
        assertThat(found.withheld()).isEqualTo(1);
    }

    @Test
    void anObjectWithoutAnyKnownMemberMayBeKeyedByData() {
        assertThat(compare("{\"ola\": {}, \"kari\": {}}", OrderList.class).unknown())
                .isEmpty();
    }

    @Test
    void manyUnknownMembersSideBySideMayBeKeyedByData() {
        StringBuilder json = new StringBuilder("{\"orders\": []");
        for (char c = 'a'; c <= 'n'; c++) {
            json.append(", \"kari").append(c).append("\": 1");
        }
        assertThat(compare(json + "}", OrderList.class).unknown()).isEmpty();
    }

    @Test
    void aNameThatIsPartOfAValueIsCounted() {
        Findings found =
                compare("{\"uniqueId\": \"karinordmann@example.org\", \"karinordmann\": 1}", UserProfile.class);
        assertThat(found.unknown()).isEmpty();
        assertThat(found.withheld()).isEqualTo(1);
    }

    @Test
    void aNameThatIsWrittenInSeveralWordsAsAValueIsCounted() {
        Findings found = compare("{\"orders\": [], \"karinordmann\": \"Kari Nordmann, 4791\"}", OrderList.class);
        assertThat(found.unknown()).isEmpty();
        assertThat(found.withheld()).isEqualTo(1);
    }

    @Test
    void namesOfMetadataAreDataOfTheNewspaper() {
        Findings found =
                Comparison.of(json("{\"favouriteTeam\": 1}"), Model.of(StoredMetadata.class), new Words(), true);
        assertThat(found.unknown()).isEmpty();
        assertThat(found.withheld()).isEqualTo(1);
    }

    @Test
    void kindsAndCodesThatAreNotExpectedAreToldWithoutTheValue() {
        Findings found = compare(
                "{\"orders\": [{\"orderId\": \"17\", \"orderStatus\": \"KARI\"}, {\"orderStatus\": \"preliminary\"}]}",
                OrderList.class);
        assertThat(found.otherKinds()).containsEntry("orders[].orderId", "text instead of number");
        assertThat(found.otherCodes()).containsExactly("orders[].orderStatus");
        assertThat(found.toString()).doesNotContain("17", "KARI");
    }

    @Test
    void oneBareItemStandsForAListAndAnEmptyListIsSaidToBeEmpty() {
        assertThat(compare("{\"orders\": {\"orderId\": 1}}", OrderList.class).known())
                .isEqualTo(2);
        assertThat(compare("{\"orders\": []}", OrderList.class).emptyLists()).containsExactly("orders");
    }

    private static Findings compare(String json, Class<?> type) {
        return Comparison.of(json(json), Model.of(type), new Words(), false);
    }

    private static JsonNode json(String text) {
        try {
            return new JsonMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
