package io.github.connectclient.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The receiver that the package's documentation shows, at work. */
class ReceiverTest {
    private static final Logger log = LoggerFactory.getLogger(ReceiverTest.class);

    private final Inbox inbox = new Inbox();

    // the example: begin
    int receive(InputStream body) throws IOException {
        ConnectEvent event;
        try {
            event = ConnectEvent.parse(body);
        } catch (MalformedEventException e) {
            log.warn("refused an event: {}", e.problem());
            return 400;
        }
        if (event instanceof SubscriptionEvent subscription) {
            inbox.changed(subscription.customerNumber());
        } else if (event instanceof ProfileNameEvent name && name.profileKey() != null) {
            inbox.renamed(name.profileKey().uniqueId());
        }
        return 200; // also for an event you have no use for, or it comes again
    }
    // the example: end

    @Test
    void eventsOfInterestGoIntoTheInboxAndAllAreAccepted() throws IOException {
        for (String name : EventFixtures.NAMES) {
            assertThat(receive(stream(EventFixtures.text(name)))).isEqualTo(200);
        }
        assertThat(inbox.customers).hasSize(5).containsOnly(563457L);
        assertThat(inbox.profiles).containsExactly("5d1f0a9be7c24c0d8a61", "20240917");
    }

    @Test
    void whatIsNoEventIsRefused() throws IOException {
        assertThat(receive(stream("<event/>"))).isEqualTo(400);
    }

    @Test
    void theDocumentationShowsThisReceiver() throws IOException {
        assertThat(example(
                        Files.readString(Path.of("src/main/java/io/github/connectclient/event/package-info.java")),
                        "<pre>{@code\n",
                        " * }</pre>"))
                .isEqualTo(example(
                        Files.readString(Path.of("src/test/java/io/github/connectclient/event/ReceiverTest.java")),
                        "// the example: begin\n",
                        "    // the example: end"));
    }

    private static List<String> example(String source, String begin, String end) {
        int start = source.indexOf(begin) + begin.length();
        return source.substring(start, source.indexOf(end, start))
                .lines()
                .map(line -> line.replaceFirst("^ \\* ", "").strip())
                .toList();
    }

    private static InputStream stream(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }

    private static final class Inbox {
        private final List<Long> customers = new ArrayList<>();
        private final List<String> profiles = new ArrayList<>();

        void changed(Long customerNumber) {
            customers.add(customerNumber);
        }

        void renamed(String uniqueId) {
            profiles.add(uniqueId);
        }
    }
}
