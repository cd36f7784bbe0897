package io.github.connectclient.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.connectclient.internal.json.Json;
import io.github.connectclient.permission.PermissionType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Enum-like values of answers: the vendor counts new ones as compatible. */
class OpenValueTest {
    record Holder(
            @Nullable SubjectType subjectType, @Nullable PermissionType permissionType) {}

    private static Holder read(String json) throws IOException {
        return Json.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), Holder.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONNECT", "SHIELD", "shield", "External", "BRAND_NEW", "", " ", "å", "7"})
    void anyTextIsKeptAndWrittenAsItCame(String text) throws IOException {
        String json = "{\"subjectType\":\"" + text + "\",\"permissionType\":\"" + text + "\"}";
        Holder holder = read(json);

        assertThat(holder.subjectType().value()).isEqualTo(text);
        assertThat(holder.permissionType().value()).isEqualTo(text);
        assertThat(new String(Json.write(holder), StandardCharsets.UTF_8)).isEqualTo(json);
        assertThat(holder.subjectType()).hasToString(text);
        assertThat(holder.permissionType()).hasToString(text);
    }

    @Test
    void knownTextsAreTheKnownValues() throws IOException {
        Holder holder = read("{\"subjectType\":\"ORDER\",\"permissionType\":\"SHIELD\"}");

        assertThat(holder).isEqualTo(new Holder(SubjectType.ORDER, PermissionType.SHIELD));
    }

    @Test
    void nullAndNothingAreNoValue() throws IOException {
        assertThat(read("{\"subjectType\":null}")).isEqualTo(new Holder(null, null));
        assertThat(read("{}")).isEqualTo(new Holder(null, null));
    }

    @Test
    void subjectTypesDifferByCase() {
        assertThat(new SubjectType("order")).isNotEqualTo(SubjectType.ORDER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"permission", "Permission", "PERMISSION", "pErMiSsIoN"})
    void permissionTypesAreEqualWithoutRegardToCase(String text) {
        assertThat(new PermissionType(text)).isEqualTo(PermissionType.PERMISSION);
        assertThat(new PermissionType(text)).hasSameHashCodeAs(PermissionType.PERMISSION);
        assertThat(PermissionType.PERMISSION).isEqualTo(new PermissionType(text));
    }

    @Test
    void permissionTypesThatAreEqualHaveEqualHashCodesInEveryScript() {
        String[] texts = {"i", "I", "\u0130", "\u0131", "k", "\u212a", "ss", "\u00df", "\u1e9e", "\u03c3", "\u03c2"};
        for (String one : texts) {
            for (String other : texts) {
                PermissionType first = new PermissionType(one);
                PermissionType second = new PermissionType(other);
                if (first.equals(second)) {
                    assertThat(first).hasSameHashCodeAs(second);
                }
            }
        }
    }

    @Test
    void otherPermissionTypesAreNotEqual() {
        assertThat(PermissionType.PERMISSION).isNotEqualTo(PermissionType.SHIELD);
        assertThat((Object) PermissionType.NONE).isNotEqualTo("NONE");
    }

    @Test
    void aMissingTextIsRefused() {
        assertThatThrownBy(() -> new SubjectType(null)).hasMessage("value");
        assertThatThrownBy(() -> new PermissionType(null)).hasMessage("value");
    }
}
