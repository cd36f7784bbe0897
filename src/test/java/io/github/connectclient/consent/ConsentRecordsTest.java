package io.github.connectclient.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.connectclient.internal.json.Json;
import io.github.connectclient.internal.json.MissingMemberException;
import io.github.connectclient.permission.ChannelPermission;
import io.github.connectclient.permission.ChannelPermissions;
import io.github.connectclient.privacy.Purpose;
import io.github.connectclient.privacy.Purposes;
import io.github.connectclient.value.SubjectType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is true of all records of answers. */
class ConsentRecordsTest {
    private static <T> T read(String json, Class<T> type) throws IOException {
        return Json.read(new ByteArrayInputStream(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)), type);
    }

    /** A record with one list: a way to make it from the list, a way to get the list back, an element. */
    static Stream<Arguments> lists() {
        return Stream.of(
                list(
                        "groups",
                        new ConsentGroups.Group(1L, null, null, List.of(), null),
                        l -> new ConsentGroups(null, l).groups()),
                list(
                        "texts of a group",
                        new ConsentLabel("nb_NO", "a", "b"),
                        l -> new ConsentGroups.Group(null, null, null, l, null).texts()),
                list(
                        "consents",
                        new ConsentList.Consent(1L, null, null, null, null, null, null, null, List.of(), null),
                        l -> new ConsentList(null, l).consents()),
                list(
                        "texts of a consent",
                        new ConsentLabel("nb_NO", "a", "b"),
                        l -> new ConsentList.Consent(null, null, null, null, null, null, null, null, l, null).texts()),
                list(
                        "consents of a history",
                        new ConsentHistory.Entry(1L, null, null, List.of()),
                        l -> new ConsentHistory(null, null, null, l).consents()),
                list(
                        "events of a history",
                        new ConsentHistory.Event(1L, null, null, true),
                        l -> new ConsentHistory.Entry(null, null, null, l).events()),
                list(
                        "consents of texts",
                        new ConsentTexts.Entry(1L, null, null, null, List.of()),
                        l -> new ConsentTexts(null, l).consents()),
                list(
                        "texts",
                        new ConsentTexts.Text(1L, null, null, null),
                        l -> new ConsentTexts.Entry(null, null, null, null, l).texts()),
                list(
                        "consents of a text history",
                        new ConsentTextHistory.Entry(1L, null, null, null, List.of()),
                        l -> new ConsentTextHistory(null, l).consents()),
                list(
                        "texts of a text history",
                        new ConsentTextHistory.Text(1L, null, List.of()),
                        l -> new ConsentTextHistory.Entry(null, null, null, null, l).texts()),
                list(
                        "versions of a text",
                        new ConsentTextHistory.Version(1L, null, null, null),
                        l -> new ConsentTextHistory.Text(null, null, l).textHistory()),
                list(
                        "child events",
                        new RegisteredConsentEvent.ChildEvent(1L, null, null, null),
                        l -> new RegisteredConsentEvent(null, null, null, 1L, null, null, null, l).childEvents()),
                list("purposes", Purpose.of("DM"), l -> new Purposes(l).permitted()),
                list("channels", ChannelPermission.permit("DM"), l -> new ChannelPermissions(l).channels()));
    }

    private static <E> Arguments list(String name, E element, Function<List<E>, List<E>> through) {
        return Arguments.of(name, element, through);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void aMissingListIsAnEmptyOne(String name, Object element, Function<List<Object>, List<Object>> through) {
        assertThat(through.apply(null)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void aListCannotBeChangedFromOutside(String name, Object element, Function<List<Object>, List<Object>> through) {
        List<Object> given = new ArrayList<>(List.of(element));
        List<Object> kept = through.apply(given);
        given.clear();

        assertThat(kept).containsExactly(element);
        assertThatThrownBy(() -> kept.add(element)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(kept::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void theTextsOfRecordsHideWhoIsConcerned() {
        assertThat(new ConsentHistory("NAV", "planted", SubjectType.CONNECT, List.of()))
                .hasToString("ConsentHistory[issuer=NAV, subject=***, subjectType=CONNECT, consents=[]]");
        assertThat(new RegisteredConsentEvent(1L, "planted", SubjectType.CONNECT, 2L, null, "s", true, List.of()))
                .hasToString("RegisteredConsentEvent[consentId=1, subject=***, subjectType=CONNECT, consentEventId=2, "
                        + "created=null, source=s, action=true, childEvents=[]]");
    }

    @Test
    void idsAreReadFromNumbersAndTexts() throws IOException {
        RegisteredConsentEvent one = read(
                "{'consentId':1,'subject':'563457','consentEventId':7,'childEvents':{'consentEventId':8}}",
                RegisteredConsentEvent.class);
        RegisteredConsentEvent other = read(
                "{'consentId':'1','subject':563457,'consentEventId':'7','childEvents':[{'consentEventId':'8'}]}",
                RegisteredConsentEvent.class);

        assertThat(one).isEqualTo(other);
        assertThat(one.childEvents()).hasSize(1);
    }

    @Test
    void theMemberNamedReceiptSendIsReceiptSent() throws IOException {
        assertThat(read("{'success':true,'receiptSend':false}", PrivacyCase.class))
                .isEqualTo(new PrivacyCase(true, false));
        assertThat(read("{'success':false,'receiptSent':true}", PrivacyCase.class))
                .isEqualTo(new PrivacyCase(false, null));
    }

    @Test
    void theAcknowledgementOfAnActMustBeThere() {
        assertThatThrownBy(() -> new PrivacyCase(null, true)).isInstanceOf(MissingMemberException.class);
        assertThatThrownBy(() -> new RegisteredConsentEvent(1L, null, null, null, null, null, null, null))
                .isInstanceOf(MissingMemberException.class)
                .hasMessage("member \"consentEventId\" is missing");
    }

    @Test
    void aReceiptIsAskedForByItsWireName() {
        assertThat(new String(Json.write(Receipt.SEND.request()), StandardCharsets.UTF_8))
                .isEqualTo("{\"sendReceipt\":true}");
        assertThat(new String(Json.write(Receipt.NONE.request()), StandardCharsets.UTF_8))
                .isEqualTo("{\"sendReceipt\":false}");
    }
}
