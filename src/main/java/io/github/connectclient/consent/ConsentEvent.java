package io.github.connectclient.consent;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.connectclient.internal.data.Check;
import io.github.connectclient.internal.data.Masked;
import io.github.connectclient.internal.data.Personal;
import io.github.connectclient.value.Binary;
import io.github.connectclient.value.Subject;
import io.github.connectclient.value.SubjectType;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A decision on a consent, to be registered. The consent is named by its id, or by target and scope together; when all three
 * are given they must mean the same consent, which the server checks.
 *
 * <pre>{@code
 * ConsentEvent.accept().consent(1).subject(Subject.connect("563457")).source("Selfservice").build()
 * }</pre>
 *
 * @param consentId id of the consent
 * @param target what the consent is about, 1 to 255 characters, together with scope
 * @param scope part of the target, 1 to 255 characters, together with target
 * @param subject whom the consent concerns, 1 to 255 characters; required in client mode
 * @param subjectType what the subject identifies, together with subject
 * @param source where the decision was made, for example {@code Selfservice}
 * @param action true for given, false for declined or withdrawn
 * @param eventTime when the decision was made
 * @param data evidence of the decision
 */
public record ConsentEvent(
        @Nullable Long consentId,
        @JsonProperty("consentTarget") @Nullable String target,
        @JsonProperty("consentScope") @Nullable String scope,
        @Personal @Nullable String subject,
        @Nullable SubjectType subjectType,
        @Nullable String source,
        boolean action,
        @Nullable Instant eventTime,
        @Personal @Nullable Binary data) {
    private static final int LONGEST = 255;

    /**
     * Checks the event.
     *
     * @throws IllegalArgumentException if no consent is named, only one of target and scope or of subject and its type is
     *     given, or a text is out of bounds
     */
    public ConsentEvent {
        Check.optionalText("target", target, LONGEST);
        Check.optionalText("scope", scope, LONGEST);
        if ((target == null) != (scope == null)) {
            throw new IllegalArgumentException("target and scope must be given together");
        }
        if (consentId == null && target == null) {
            throw new IllegalArgumentException("a consent must be named, by consentId or by target and scope");
        }
        if ((subject == null) != (subjectType == null)) {
            throw new IllegalArgumentException("subject and subjectType must be given together");
        }
        if (subject != null && subjectType != null) {
            new Subject(subjectType, subject);
        }
    }

    /**
     * Begins an event that gives a consent.
     *
     * @return a builder
     */
    public static Builder accept() {
        return new Builder(true);
    }

    /**
     * Begins an event that declines or withdraws a consent.
     *
     * @return a builder
     */
    public static Builder decline() {
        return new Builder(false);
    }

    /** Whose decision it is must be said where no token says it. */
    ConsentEvent withSubjectRequired() {
        if (subject == null) {
            throw new IllegalArgumentException("subject must be given in client mode");
        }
        return this;
    }

    @Override
    public String toString() {
        return Masked.describe(this);
    }

    /** Builds an event. For one thread. */
    public static final class Builder {
        private final boolean action;
        private @Nullable Long consentId;
        private @Nullable String target;
        private @Nullable String scope;
        private @Nullable Subject subject;
        private @Nullable String source;
        private @Nullable Instant eventTime;
        private @Nullable Binary data;

        private Builder(boolean action) {
            this.action = action;
        }

        /**
         * Names the consent by id.
         *
         * @param consentId id of the consent
         * @return this builder
         */
        public Builder consent(long consentId) {
            this.consentId = consentId;
            return this;
        }

        /**
         * Names the consent by what it is about.
         *
         * @param target what the consent is about, 1 to 255 characters
         * @param scope part of the target, 1 to 255 characters
         * @return this builder
         */
        public Builder consent(String target, String scope) {
            this.target = target;
            this.scope = scope;
            return this;
        }

        /**
         * Says whom the consent concerns. Required in client mode. In user mode the samples carry it too; whether it may be
         * left out there is not known.
         *
         * @param subject the subject
         * @return this builder
         */
        public Builder subject(Subject subject) {
            this.subject = Objects.requireNonNull(subject, "subject");
            return this;
        }

        /**
         * Says where the decision was made.
         *
         * @param source for example {@code Selfservice}
         * @return this builder
         */
        public Builder source(String source) {
            this.source = Objects.requireNonNull(source, "source");
            return this;
        }

        /**
         * Says when the decision was made. Sent with a precision of one millisecond.
         *
         * @param eventTime the moment
         * @return this builder
         */
        public Builder eventTime(Instant eventTime) {
            this.eventTime = Objects.requireNonNull(eventTime, "eventTime");
            return this;
        }

        /**
         * Adds evidence of the decision.
         *
         * @param data any bytes
         * @return this builder
         */
        public Builder data(Binary data) {
            this.data = Objects.requireNonNull(data, "data");
            return this;
        }

        /**
         * Makes the event.
         *
         * @return the event
         * @throws IllegalArgumentException if no consent is named or a text is out of bounds
         */
        public ConsentEvent build() {
            String id = subject == null ? null : subject.id();
            SubjectType type = subject == null ? null : subject.type();
            return new ConsentEvent(consentId, target, scope, id, type, source, action, eventTime, data);
        }
    }
}
