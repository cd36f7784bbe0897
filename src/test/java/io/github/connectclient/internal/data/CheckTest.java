package io.github.connectclient.internal.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckTest {
    private static final String SMILE = "\ud83d\ude00";

    @Test
    void aTextWithinItsBoundIsReturned() {
        assertThat(Check.text("name", "x", 1)).isEqualTo("x");
        assertThat(Check.text("name", "x".repeat(255), 255)).hasSize(255);
        assertThat(Check.text("name", " ", 1)).isEqualTo(" ");
    }

    @Test
    void aTextThatIsTooLongIsRefusedByItsLengthAndNotQuoted() {
        assertThatThrownBy(() -> Check.text("name", "planted", 6))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("name must be at most 6 characters long, was 7");
    }

    @Test
    void lengthCountsCharactersAsPeopleDo() {
        assertThat(Check.text("name", SMILE.repeat(12), 12)).hasSize(24);
        assertThatThrownBy(() -> Check.text("name", SMILE.repeat(13), 12)).hasMessageEndingWith("was 13");
    }

    @Test
    void anEmptyTextIsRefused() {
        assertThatThrownBy(() -> Check.text("name", "", 9))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("name must not be empty");
        assertThatThrownBy(() -> Check.optionalText("name", "", 9)).hasMessage("name must not be empty");
        assertThatThrownBy(() -> Check.segment("name", "")).hasMessage("name must not be empty");
    }

    @Test
    void aMissingTextIsRefusedUnlessItIsOptional() {
        assertThatThrownBy(() -> Check.text("name", null, 9))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("name");
        assertThat(Check.optionalText("name", null, 9)).isNull();
        assertThat(Check.optionalText("name", "x", 9)).isEqualTo("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d", "\ude00", "a\ud83db", "\ude00\ud83d"})
    void halfOfASurrogatePairIsRefused(String value) {
        assertThatThrownBy(() -> Check.text("name", value, 9))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("name must not hold half of a surrogate pair");
    }

    @ParameterizedTest
    @ValueSource(strings = {".", ".."})
    void aSegmentIsNoRelativePath(String value) {
        assertThatThrownBy(() -> Check.segment("name", value)).hasMessage("name must not be a relative path");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "\u0000", "\r", "\u007f", "\u0085", "a\tb"})
    void aSegmentHoldsNoControlCharacters(String value) {
        assertThatThrownBy(() -> Check.segment("name", value)).hasMessage("name must not hold control characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"...", "a/b", "%2F", "+47 900 00 000", "å@x.no", ";a=1", "?", "#", " "})
    void anySegmentThatCanBeEncodedIsReturned(String value) {
        assertThat(Check.segment("name", value)).isEqualTo(value);
    }
}
