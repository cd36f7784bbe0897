package example;

import java.time.Instant;
import java.util.List;

/**
 * What the page of consents shows.
 *
 * @param groups in the order that the publisher chose
 */
record ConsentPage(List<Group> groups) {
    /**
     * Consents that belong together.
     *
     * @param name null when the consents have no group
     * @param description may be null
     * @param consents the roots; the others are below them
     */
    record Group(Phrase name, Phrase description, List<Consent> consents) {}

    /**
     * One consent.
     *
     * @param id id at Connect
     * @param name short name
     * @param description may be null
     * @param wording what the reader agrees to; may be null
     * @param state what the reader decided last
     * @param since when; null before the first decision
     * @param seen stands for the wording on the page, so that nobody agrees to words that have changed meanwhile
     * @param children consents that follow a decision on this one
     */
    record Consent(
            long id,
            Phrase name,
            Phrase description,
            Phrase wording,
            State state,
            Instant since,
            String seen,
            List<Consent> children) {}

    enum State {
        GIVEN,
        DECLINED,
        OPEN
    }

    /**
     * One thing that happened.
     *
     * @param at when
     * @param kind what
     * @param source where the reader decided, a code; null for changes of the wording, and when it is not known
     * @param wording the new wording; null for decisions
     */
    record Moment(Instant at, Kind kind, String source, Phrase wording) {}

    enum Kind {
        GIVEN,
        WITHDRAWN,
        DECLINED,
        INTRODUCED,
        REWORDED
    }
}
