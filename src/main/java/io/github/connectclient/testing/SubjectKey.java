package io.github.connectclient.testing;

import java.util.Set;

/**
 * Whom a consent event concerns.
 *
 * @param type kind of subject, one of the four that the reference lists
 * @param value customer number, credential, external id or order id
 */
record SubjectKey(String type, String value) {
    private static final Set<String> TYPES = Set.of("CONNECT", "CONNECTID", "EXTERNAL", "ORDER");

    SubjectKey {
        if (!TYPES.contains(type)) {
            throw Refusal.badRequest("subjectType must be CONNECT, CONNECTID, EXTERNAL or ORDER");
        }
    }

    static SubjectKey of(SandboxReader reader) {
        return new SubjectKey("CONNECT", reader.customerNumber());
    }

    /** Shows no value: it is personal data. */
    @Override
    public String toString() {
        return "SubjectKey[" + type + ']';
    }
}
