package io.github.connectclient.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.connectclient.event.ConnectEvent;
import io.github.connectclient.event.MalformedEventException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A pushed text is an event, the same however it came, or is refused in one line that quotes nothing of it. */
class EventFuzzTest {
    private static final String REFUSAL =
            "(?:[a-z ]*event[a-z ]*: )?(?:it |something |a |member \"[A-Za-z.-]+\" )[A-Za-z0-9 ,-]+"
                    + "(?: \\(line \\d+, column -?\\d+\\))?";

    @FuzzTest(maxDuration = "60s")
    void aTextIsAnEventOrIsRefused(byte[] text) {
        ConnectEvent event;
        try {
            event = ConnectEvent.parse(text);
        } catch (MalformedEventException e) {
            assertThat(e).hasNoCause().message().matches(REFUSAL);
            return;
        }
        String read = new String(text, StandardCharsets.UTF_8);
        assertThat(read.getBytes(StandardCharsets.UTF_8))
                .as("only UTF-8 is read")
                .isEqualTo(text);
        assertThat(ConnectEvent.parse(read)).isEqualTo(event).hasSameHashCodeAs(event);
        assertThat(ConnectEvent.parse(Arrays.copyOf(text, text.length)).toString())
                .isEqualTo(event.toString());
        assertThat(event.type().value()).isNotEmpty();
    }
}
