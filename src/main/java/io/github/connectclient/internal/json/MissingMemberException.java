package io.github.connectclient.internal.json;

import org.jspecify.annotations.Nullable;

/** An answer lacks the member that acknowledges the act; without it a success must not be assumed. */
public final class MissingMemberException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String member;

    private MissingMemberException(String member) {
        super("member \"" + member + "\" is missing");
        this.member = member;
    }

    /**
     * Insists on a member.
     *
     * @param member its name in JSON
     * @param value what was read
     * @return the value
     * @param <T> type of the value
     */
    public static <T> T require(String member, @Nullable T value) {
        if (value == null) {
            throw new MissingMemberException(member);
        }
        return value;
    }

    String member() {
        return member;
    }
}
