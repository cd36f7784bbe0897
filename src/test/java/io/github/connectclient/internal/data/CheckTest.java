package io.github.connectclient.internal.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckTest {
    @Test
    void aTextWithinItsBoundIsReturned() {
        assertThat(Check.text("code", "a", 3)).isEqualTo("a");
        assertThat(Check.text("code", "abc", 3)).isEqualTo("abc");
        assertThat(Check.text("code", " ", 3)).isEqualTo(" ");
    }

    @Test
    void aTextBeyondItsBoundIsRefusedWithBoundAndLength() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Check.text("code", "secr", 3))
                .withMessage("code must be at most 3 characters long, was 4");
    }

    @Test
    void aCharacterIsWhatAReaderCounts() {
        assertThat(Check.text("code", "😀😀😀", 3)).isEqualTo("😀😀😀");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Check.text("code", "😀😀😀😀", 3))
                .withMessageEndingWith("was 4");
    }

    @Test
    void aTextIsThereAndNotEmpty() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Check.text("code", "", 3))
                .withMessage("code must not be empty");
        assertThatNullPointerException()
                .isThrownBy(() -> Check.text("code", null, 3))
                .withMessage("code");
    }

    @Test
    void anOptionalTextMayBeMissingButNotWrong() {
        assertThat(Check.optionalText("code", null, 3)).isNull();
        assertThat(Check.optionalText("code", "abc", 3)).isEqualTo("abc");
        assertThatIllegalArgumentException().isThrownBy(() -> Check.optionalText("code", "", 3));
        assertThatIllegalArgumentException().isThrownBy(() -> Check.optionalText("code", "abcd", 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d", "\ude00", "a\ud83db", "\ude00\ud83d", "😀\ud83d"})
    void halfASurrogatePairIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Check.text("code", text, 10))
                .withMessage("code must not hold half of a surrogate pair");
    }
}
