package io.github.connectclient.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.connectclient.internal.json.Json;
import io.github.connectclient.value.Unmodelled;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Oddities of the answers. */
class UserAnswersTest {
    @ParameterizedTest
    @CsvSource({"{\"access\":true}, true", "{\"access\":false}, false", "{\"access\":null}, false", "{}, false"})
    void thereIsAccessOnlyWhenTheServerSaysSo(String json, boolean granted) throws IOException {
        assertThat(read(json, AccessResult.class).grantsAccess()).isEqualTo(granted);
    }

    @Test
    void whatTheReferenceDoesNotShowIsReadByName() throws IOException {
        AccessResult result = read("""
                {"access": true, "articles": ["1", "2"],
                 "accesses": [{"access": true, "accessLevel": "Z", "accessType": "B", "until": 7}]}""", AccessResult.class);

        assertThat(result.more().value("articles")).isEqualTo(List.of("1", "2"));
        AccessResult.Finding finding = result.accesses().get(0);
        assertThat(finding.accessLevel()).isEqualTo(new AccessLevel("Z")).hasToString("Z");
        assertThat(finding.accessType()).isEqualTo(AccessType.PERIOD);
        assertThat(finding.more().text("until")).isEqualTo("7");
    }

    @Test
    void metadataIsAnyObject() throws IOException {
        String json = "{\"members\":\"x\",\"n\":1.50,\"deep\":{\"list\":[1,null,true]},\"gone\":null}";
        StoredMetadata metadata = read(json, StoredMetadata.class);

        assertThat(metadata.members().names()).containsExactly("members", "n", "deep", "gone");
        assertThat(metadata.members().text("n")).isEqualTo("1.50");
        assertThat(new String(Json.write(metadata), StandardCharsets.UTF_8)).isEqualTo(json);
        assertThat(read("{}", StoredMetadata.class).members()).isEqualTo(Unmodelled.none());
        assertThatThrownBy(() -> read("[1]", StoredMetadata.class)).isInstanceOf(IOException.class);
    }

    @Test
    void metadataCannotBeChangedInPlaceAndShowsOnlyNames() {
        Map<String, Object> map = new LinkedHashMap<>(Map.of("theme", "dark"));
        StoredMetadata metadata = new StoredMetadata(Unmodelled.of(map));
        map.put("more", 1);

        assertThat(metadata.members().asMap()).isEqualTo(Map.of("theme", "dark"));
        assertThat(metadata.toString()).contains("theme").doesNotContain("dark");
    }

    @Test
    void aBirthDateIsAMomentThatMeansADayInOslo() throws IOException {
        ExternalUserProfiles.Info info = info("{\"birthDate\": 631148400000}");

        assertThat(info.birthDate()).isEqualTo(Instant.ofEpochMilli(631148400000L));
        assertThat(info.birthDate().atZone(ZoneId.of("Europe/Oslo")).toLocalDate())
                .isEqualTo(LocalDate.of(1990, 1, 1));
    }

    @Test
    void externalProfilesHavePlainPhoneNumbersAndPostalCodesOfBothKinds() throws IOException {
        ExternalUserProfiles.Info info = info("""
                {"phoneNumbers": ["+4740000001"], "addresses": [
                  {"addressType": "cabin", "postalCode": 101}, {"addressType": "home", "postalCode": "0102"}]}""");

        assertThat(info.phoneNumbers()).containsExactly("+4740000001");
        assertThat(info.addresses())
                .extracting(ExternalUserProfiles.Address::postalCode)
                .containsExactly("101", "0102");
        assertThat(info.addresses())
                .extracting(ExternalUserProfiles.Address::addressType)
                .containsExactly(new AddressType("cabin"), AddressType.HOME);
        assertThat(info.toString()).doesNotContain("+47", "0102");
    }

    @Test
    void sourcesThatAreNotKnownAreKept() throws IOException {
        UserProfile profile = read("{\"externalSources\": [\"Vipps\", \"BankID\"]}", UserProfile.class);

        assertThat(profile.externalSources()).containsExactly(ProfileSource.VIPPS, new ProfileSource("BankID"));
    }

    private static ExternalUserProfiles.Info info(String json) throws IOException {
        return read(
                        "{\"externalProfileList\": [{\"source\": \"Vipps\", \"info\": " + json + "}]}",
                        ExternalUserProfiles.class)
                .profiles()
                .get(0)
                .info();
    }

    private static <T> T read(String json, Class<T> type) throws IOException {
        return Json.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), type);
    }
}
