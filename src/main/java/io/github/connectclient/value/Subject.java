package io.github.connectclient.value;

import io.github.connectclient.internal.data.Check;
import io.github.connectclient.internal.data.Masked;
import io.github.connectclient.internal.data.Personal;
import java.util.List;
import java.util.Objects;

/**
 * Whom a consent concerns: a kind of id and the id itself. Personal data: {@code toString} hides the id.
 *
 * @param type what the id identifies
 * @param id 1 to 255 characters
 */
public record Subject(SubjectType type, @Personal String id) {
    private static final int LONGEST = 255;
    private static final List<SubjectType> ALLOWED =
            List.of(SubjectType.CONNECT, SubjectType.CONNECTID, SubjectType.EXTERNAL, SubjectType.ORDER);

    /**
     * Checks the subject. The reference allows the same four types in both modes.
     *
     * @throws IllegalArgumentException if the type is none of the four, or the id is empty or longer than 255 characters
     */
    public Subject {
        Objects.requireNonNull(type, "type");
        Check.text("subject", id, LONGEST);
        if (!ALLOWED.contains(type)) {
            throw new IllegalArgumentException("subject type must be one of " + ALLOWED);
        }
    }

    /**
     * A customer of Connect.
     *
     * @param customerNumber the customer number
     * @return the subject
     */
    public static Subject connect(String customerNumber) {
        return new Subject(SubjectType.CONNECT, customerNumber);
    }

    /**
     * A ConnectID account.
     *
     * @param credential e-mail address or phone number
     * @return the subject
     */
    public static Subject connectId(String credential) {
        return new Subject(SubjectType.CONNECTID, credential);
    }

    /**
     * Somebody known to an external system.
     *
     * @param externalId id in that system
     * @return the subject
     */
    public static Subject external(String externalId) {
        return new Subject(SubjectType.EXTERNAL, externalId);
    }

    /**
     * Who placed an order.
     *
     * @param orderId ConnectID order id
     * @return the subject
     */
    public static Subject order(String orderId) {
        return new Subject(SubjectType.ORDER, orderId);
    }

    @Override
    public String toString() {
        return Masked.describe(this);
    }
}
