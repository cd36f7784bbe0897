package io.github.connectclient;

/**
 * The API answered with success, but the answer could not be read: it was not JSON, did not fit, or lacked the member that
 * acknowledges the act. For a call that writes the act may have been carried out; for an operation whose path is derived or
 * guessed the path may be wrong.
 */
public final class ConnectDecodeException extends ConnectException {
    private static final long serialVersionUID = 1L;

    private final String problem;

    /**
     * A failure to read an answer.
     *
     * @param call method and path template, without values
     * @param problem what is wrong and where, in member names, without values
     */
    public ConnectDecodeException(String call, String problem) {
        super(call + ": the answer could not be read: " + problem);
        this.problem = problem;
    }

    /**
     * What is wrong with the answer, by member names.
     *
     * @return never a value of the answer
     */
    public String problem() {
        return problem;
    }

    @Override
    boolean lastTryMayHaveBeenProcessed() {
        return true;
    }
}
