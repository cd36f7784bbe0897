package io.github.connectclient.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What readers and customer service write to each other, the oldest message first. The first reader starts with the two of the
 * documented sample. Beyond the reference: a message from a reader begins an exchange of its own, nobody answers it unless the
 * test does, and its product and case type are checked for form and not kept. Thread-safe.
 */
final class MessageSection implements Section {
    private static final Set<String> CASE_TYPES = Set.of("A", "B");
    private static final int PRODUCT = 12;
    private static final int SUBJECT = 40;
    private static final int CONTENT = 32_000;
    private static final long SAMPLE = 7;

    private final Map<String, List<ObjectNode>> messages = new ConcurrentHashMap<>();
    private final AtomicLong lastId = new AtomicLong(SAMPLE);
    private final Clock clock;

    MessageSection(Clock clock, SandboxReader first) {
        this.clock = clock;
        Instant asked = Instant.ofEpochMilli(1560763683000L);
        Instant answered = Instant.ofEpochMilli(1560855204000L);
        add(first, message(SAMPLE, asked, "IN", "creditcard", "Can I pay with creditcard?"));
        add(first, message(SAMPLE, answered, "OUT", "creditcard", "Yes, you can."));
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/v1/customer/message", call -> list(call.reader()));
        routes.post("/v1/customer/message", this::send);
    }

    /** Customer service answers the last message of a reader. */
    void answer(SandboxReader reader, String content) {
        ObjectNode last = all(reader).stream()
                .filter(message -> message.path("direction").asText().equals("IN"))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalArgumentException("The reader has sent no message"));
        String subject = last.path("messageSubject").textValue();
        add(reader, message(last.path("id").longValue(), clock.instant(), "OUT", subject, content));
    }

    private JsonNode list(SandboxReader reader) {
        return Json.object().set("messages", Json.array(all(reader)));
    }

    private JsonNode send(ApiCall call) {
        JsonBody body = call.body();
        body.requiredText("product", PRODUCT);
        String caseType = body.text("caseType", 1);
        if (caseType != null && !CASE_TYPES.contains(caseType)) {
            throw Refusal.badRequest("caseType must be A or B");
        }
        String subject = body.text("messageSubject", SUBJECT);
        String content = body.requiredText("messageContent", CONTENT);
        add(call.reader(), message(lastId.incrementAndGet(), clock.instant(), "IN", subject, content));
        return list(call.reader());
    }

    private List<ObjectNode> all(SandboxReader reader) {
        return messages.getOrDefault(reader.customerNumber(), List.of());
    }

    private void add(SandboxReader reader, ObjectNode message) {
        messages.compute(reader.customerNumber(), (number, before) -> {
            List<ObjectNode> all = new ArrayList<>(Objects.requireNonNullElse(before, List.of()));
            all.add(message);
            return List.copyOf(all);
        });
    }

    private static ObjectNode message(
            long id, Instant date, String direction, @Nullable String subject, String content) {
        ObjectNode message =
                Json.object().put("id", id).put("date", date.toEpochMilli()).put("direction", direction);
        if (subject != null) {
            message.put("messageSubject", subject);
        }
        return message.put("messageContent", content);
    }
}
