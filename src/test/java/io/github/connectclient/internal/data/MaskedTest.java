package io.github.connectclient.internal.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MaskedTest {
    private record Reader(
            @Personal @Nullable String name,
            int year,
            @Personal List<String> mails,
            @Nullable String code) {
        @Override
        public String toString() {
            return Masked.describe(this);
        }
    }

    @Test
    void personalValuesAreNotShown() {
        assertThat(new Reader("Ola", 1980, List.of("ola@avis.no"), "A"))
                .hasToString("Reader[name=***, year=1980, mails=***, code=A]");
    }

    @Test
    void thatThereIsNoValueIsShown() {
        assertThat(new Reader(null, 0, List.of(), null)).hasToString("Reader[name=null, year=0, mails=***, code=null]");
    }
}
