package io.github.connectclient.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.connectclient.internal.data.Check;
import io.github.connectclient.internal.data.Masked;
import io.github.connectclient.internal.data.Personal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A message to customer service.
 *
 * <pre>{@code
 * NewMessage.about("CO27409", "Please cancel my subscription.").withCaseType(CaseType.CANCELLATION)
 * }</pre>
 *
 * @param product product that it is about, 1 to 12 characters
 * @param caseType kind of case, in place of the usual one
 * @param subject subject line, 1 to 40 characters
 * @param content the text, 1 to 32000 characters
 */
public record NewMessage(
        String product,
        @Nullable CaseType caseType,
        @JsonProperty("messageSubject") @Personal @Nullable String subject,
        @JsonProperty("messageContent") @Personal String content) {
    private static final int LONGEST_PRODUCT = 12;
    private static final int LONGEST_SUBJECT = 40;
    private static final int LONGEST_CONTENT = 32_000;

    /**
     * Checks the message.
     *
     * @throws IllegalArgumentException if a text is out of bounds
     */
    public NewMessage {
        Check.text("product", product, LONGEST_PRODUCT);
        Check.optionalText("subject", subject, LONGEST_SUBJECT);
        Check.text("content", content, LONGEST_CONTENT);
    }

    /**
     * A message without subject and of the usual kind.
     *
     * @param product product that it is about, 1 to 12 characters
     * @param content the text, 1 to 32000 characters
     * @return the message
     */
    public static NewMessage about(String product, String content) {
        return new NewMessage(product, null, null, content);
    }

    /**
     * Adds a subject line.
     *
     * @param subject 1 to 40 characters
     * @return a new message
     */
    public NewMessage withSubject(String subject) {
        return new NewMessage(product, caseType, Objects.requireNonNull(subject, "subject"), content);
    }

    /**
     * Chooses the kind of case that the message opens.
     *
     * @param caseType the kind
     * @return a new message
     */
    public NewMessage withCaseType(CaseType caseType) {
        return new NewMessage(product, Objects.requireNonNull(caseType, "caseType"), subject, content);
    }

    @Override
    public String toString() {
        return Masked.describe(this);
    }
}
