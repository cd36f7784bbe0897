package io.github.connectclient.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.connectclient.internal.data.Check;

/**
 * What was wrong with an issue, to be registered.
 *
 * <pre>{@code
 * Complaint.of("CO27409", "2019-63", "14").sendAgain()
 * }</pre>
 *
 * @param product code of the product, 1 to 12 characters
 * @param issue code of the issue, 1 to 10 characters
 * @param action code of the wanted action, 1 to 2 characters; {@link Deliveries#listComplaints} tells which there are
 * @param sendsAgain whether the issue is to be sent once more; false unless asked for
 */
public record Complaint(
        String product,
        String issue,
        @JsonProperty("complaintAction") String action,
        @JsonProperty("createPostDistribution") boolean sendsAgain) {
    private static final int LONGEST_ISSUE = 10;
    private static final int LONGEST_ACTION = 2;

    /**
     * Checks the complaint.
     *
     * @throws IllegalArgumentException if a text is out of bounds
     */
    public Complaint {
        Check.text("product", product, Deliveries.LONGEST_PRODUCT);
        Check.text("issue", issue, LONGEST_ISSUE);
        Check.text("action", action, LONGEST_ACTION);
    }

    /**
     * A complaint after which the issue is not sent again.
     *
     * @param product code of the product, 1 to 12 characters
     * @param issue code of the issue, 1 to 10 characters
     * @param action code of the wanted action, 1 to 2 characters
     * @return the complaint
     * @throws IllegalArgumentException if a text is out of bounds
     */
    public static Complaint of(String product, String issue, String action) {
        return new Complaint(product, issue, action, false);
    }

    /**
     * The same complaint, with the wish that the issue be sent once more.
     *
     * @return a new complaint
     */
    public Complaint sendAgain() {
        return new Complaint(product, issue, action, true);
    }
}
