package io.github.connectclient;

/**
 * How many calls the server lets one client make, over all the nodes that use its id. Immutable and thread-safe.
 *
 * @param perSecond calls in a second, from 1 to 100 000
 * @param perMinute calls in a minute, from 1 to 1 000 000
 */
public record CallBudget(int perSecond, int perMinute) {
    /** What the vendor has published: 100 calls a second and 2000 a minute. */
    public static final CallBudget PUBLISHED = new CallBudget(100, 2000);

    private static final int MOST_PER_SECOND = 100_000;
    private static final int MOST_PER_MINUTE = 1_000_000;

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if a number is out of bounds
     */
    public CallBudget {
        within("perSecond", perSecond, MOST_PER_SECOND);
        within("perMinute", perMinute, MOST_PER_MINUTE);
    }

    private static void within(String name, int calls, int most) {
        if (calls < 1 || calls > most) {
            throw new IllegalArgumentException(name + " must be from 1 to " + most + ", was " + calls);
        }
    }
}
