package io.github.connectclient.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.connectclient.internal.data.Masked;
import io.github.connectclient.internal.data.Personal;
import io.github.connectclient.internal.json.MissingMemberException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a reader and customer service wrote to each other.
 *
 * @param messages the messages; never null
 */
public record MessageList(List<Message> messages) {
    /** A missing list is read as an empty one. */
    public MessageList {
        messages = messages == null ? List.of() : List.copyOf(messages);
    }

    /**
     * One message.
     *
     * @param id id that a question and its answers share; it names the exchange, not the message
     * @param date when it was sent
     * @param direction from the reader, or to the reader
     * @param subject subject line
     * @param content the text
     */
    public record Message(
            @Nullable Long id,
            @Nullable Instant date,
            @Nullable MessageDirection direction,

            @JsonProperty("messageSubject") @Personal @Nullable
            String subject,

            @JsonProperty("messageContent") @Personal @Nullable
            String content) {
        @Override
        public String toString() {
            return Masked.describe(this);
        }
    }

    /** Answer to a message that was sent: the list acknowledges it, so an answer without one is an error. */
    record Sent(@Nullable List<Message> messages) {
        Sent {
            MissingMemberException.require("messages", messages);
        }

        MessageList list() {
            return new MessageList(Objects.requireNonNull(messages));
        }
    }
}
