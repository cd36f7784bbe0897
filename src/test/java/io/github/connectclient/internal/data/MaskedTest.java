package io.github.connectclient.internal.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MaskedTest {
    public record Person(
            int number,
            @Personal @Nullable String name,
            @Personal List<String> phones) {
        @Override
        public String toString() {
            return Masked.describe(this);
        }
    }

    public record Plain(String a, @Nullable Long b) {}

    @Test
    void personalDataIsMaskedAndTheRestIsShown() {
        assertThat(new Person(7, "Ola", List.of("900"))).hasToString("Person[number=7, name=***, phones=***]");
    }

    @Test
    void personalDataThatIsAbsentIsShownAsAbsent() {
        assertThat(new Person(7, null, List.of())).hasToString("Person[number=7, name=null, phones=***]");
    }

    @Test
    void aRecordWithoutPersonalDataReadsLikeItsOwnText() {
        Plain plain = new Plain("x", null);

        assertThat(Masked.describe(plain)).isEqualTo(plain.toString());
    }

    public record Failing(String name) {
        @Override
        public String name() {
            throw new IllegalStateException("planted");
        }
    }

    @Test
    void aRecordThatCannotBeReadShowsNothing() {
        assertThat(Masked.describe(new Failing("planted"))).isEqualTo("Failing[name=?]");
    }
}
