package io.github.connectclient.event;

/**
 * What came in cannot be read as an event: it is too large, not UTF-8, not JSON, or a member does not fit. Sending it again
 * would not help.
 *
 * <p>This is an {@link IllegalArgumentException} and no {@link io.github.connectclient.ConnectException}: those tell of a call
 * to Connect that did not succeed, and what it may have done; here nothing was called, and the sender may be anybody.
 */
public final class MalformedEventException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String problem;

    MalformedEventException(String problem) {
        super("the event could not be read: " + problem);
        this.problem = problem;
    }

    /**
     * What is wrong and where, by names of documented members, or by line and column.
     *
     * @return never a value of the event, so that it can be logged
     */
    public String problem() {
        return problem;
    }
}
