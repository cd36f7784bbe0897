package io.github.connectclient.bench.peer;

/** A consent event to register, as a hand-written client would send it. */
public record Registration(
        String consentTarget, String consentScope, String subject, String subjectType, String source, boolean action) {
    /** The one that every client registers. */
    public static Registration sample() {
        return new Registration("newsletter", "email", Target.SUBJECT, Target.SUBJECT_TYPE, "Selfservice", true);
    }
}
