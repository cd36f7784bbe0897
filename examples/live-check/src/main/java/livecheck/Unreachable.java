package livecheck;

/** The API gave no answer at all, not even to a wrong call. */
public final class Unreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreachable() {
        super("the API gave no answer");
    }
}
