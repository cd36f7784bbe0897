package io.github.connectclient.consent;

import io.github.connectclient.Operation;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.internal.data.Check;
import io.github.connectclient.internal.http.Http;
import io.github.connectclient.value.Subject;

/**
 * The operations of tag Consent. Methods with a leading {@link UserSession} act for a logged-in reader, the others for the
 * application itself. An issuer is the company that asks for a consent, 1 to 255 characters, for example its organisation
 * number. Lists hold only active records unless asked for all.
 *
 * <p>Every method makes one call. It throws {@link IllegalArgumentException} for a parameter out of bounds, before anything is
 * sent, and a {@link io.github.connectclient.ConnectException} when the call fails. Immutable and thread-safe.
 *
 * <pre>{@code
 * ConsentHistory history = connect.consent().listEventHistory("468979834", Subject.connect("563457"));
 * }</pre>
 */
public final class Consents {
    /** Access private data. */
    public static final Operation REQUEST_ACCESS =
            Operation.documented("Access private data", "POST", "/v1/customer/privacy/access");

    /** Remove private data. */
    public static final Operation REQUEST_ERASURE =
            Operation.guessed("Remove private data", "POST", "/v1/customer/privacy/erasure");

    /** List consent event history. */
    public static final Operation LIST_EVENT_HISTORY = Operation.derived(
            "List consent event history",
            "GET",
            "/v1/customer/privacy/consentEvent/history/{issuer}/{subjectType}/{subject}");

    /** List consent event history - client mode. */
    public static final Operation LIST_EVENT_HISTORY_CLIENT = Operation.documented(
            "List consent event history - client mode",
            "GET",
            "/v1/client/customer/privacy/consentEvent/history/{issuer}/{subjectType}/{subject}");

    /** List consent given issuer. */
    public static final Operation LIST =
            Operation.documented("List consent given issuer", "GET", "/v1/customer/privacy/consents/{issuer}");

    /** List consent given issuer - client mode. */
    public static final Operation LIST_CLIENT = Operation.derived(
            "List consent given issuer - client mode", "GET", "/v1/client/customer/privacy/consents/{issuer}");

    /** List consent groups. */
    public static final Operation LIST_GROUPS =
            Operation.guessed("List consent groups", "GET", "/v1/customer/privacy/consentGroups/{issuer}");

    /** List consent groups - client mode. */
    public static final Operation LIST_GROUPS_CLIENT = Operation.guessed(
            "List consent groups - client mode", "GET", "/v1/client/customer/privacy/consentGroups/{issuer}");

    /** List consent text - client mode. */
    public static final Operation LIST_TEXTS_CLIENT = Operation.derived(
            "List consent text - client mode", "GET", "/v1/client/customer/privacy/consent/text/{issuer}");

    /** List consent text history - client mode. */
    public static final Operation LIST_TEXT_HISTORY_CLIENT = Operation.documented(
            "List consent text history - client mode",
            "GET",
            "/v1/client/customer/privacy/consent/text/history/{issuer}");

    /** Register consent event. */
    public static final Operation REGISTER =
            Operation.derived("Register consent event", "POST", "/v1/customer/privacy/consentEvent");

    /** Register consent event - client mode. */
    public static final Operation REGISTER_CLIENT = Operation.documented(
            "Register consent event - client mode", "POST", "/v1/client/customer/privacy/consentEvent");

    private static final int LONGEST_ISSUER = 255;

    private final Http http;

    /**
     * Made by {@link io.github.connectclient.ConnectClient#consent()}.
     *
     * @param http describes calls
     */
    public Consents(Http http) {
        this.http = http;
    }

    /**
     * <i>Access private data</i>: opens a case that asks for a copy of the reader's personal data. The data itself does not
     * come with the answer.
     *
     * @param user the reader
     * @param receipt whether the reader wants a receipt by e-mail or SMS
     * @return whether the case was opened, and whether a receipt went out
     */
    public PrivacyCase requestAccess(UserSession user, Receipt receipt) {
        return http.as(user).call(REQUEST_ACCESS).json(receipt.request()).fetch(PrivacyCase.class);
    }

    /**
     * <i>Remove private data</i>: opens a case that asks for the reader's personal data to be erased. The path is a guess; an
     * answer without {@code success} is a {@link io.github.connectclient.ConnectDecodeException}.
     *
     * @param user the reader
     * @param receipt whether the reader wants a receipt by e-mail or SMS
     * @return whether the case was opened, and whether a receipt went out
     */
    public PrivacyCase requestErasure(UserSession user, Receipt receipt) {
        return http.as(user).call(REQUEST_ERASURE).json(receipt.request()).fetch(PrivacyCase.class);
    }

    /**
     * <i>List consent event history</i>: lists what a subject decided on the consents of an issuer, only active ones. The path is derived
     * from the one of client mode.
     *
     * @param user the reader
     * @param issuer who asks for the consents
     * @param subject whom the consents concern
     * @return the decisions, by consent
     */
    public ConsentHistory listEventHistory(UserSession user, String issuer, Subject subject) {
        return listEventHistory(user, issuer, subject, Activity.ACTIVE);
    }

    /**
     * <i>List consent event history</i>: lists what a subject decided on the consents of an issuer. The path is derived
     * from the one of client mode.
     *
     * @param user the reader
     * @param issuer who asks for the consents
     * @param subject whom the consents concern
     * @param activity only active records, or all
     * @return the decisions, by consent
     */
    public ConsentHistory listEventHistory(UserSession user, String issuer, Subject subject, Activity activity) {
        return http.as(user)
                .call(LIST_EVENT_HISTORY, issuer(issuer), subject.type(), subject.id())
                .query(activity::into)
                .fetch(ConsentHistory.class);
    }

    /**
     * <i>List consent event history - client mode</i>: lists what a subject decided on the consents of an issuer, only active ones.
     *
     * @param issuer who asks for the consents
     * @param subject whom the consents concern
     * @return the decisions, by consent
     */
    public ConsentHistory listEventHistory(String issuer, Subject subject) {
        return listEventHistory(issuer, subject, Activity.ACTIVE);
    }

    /**
     * <i>List consent event history - client mode</i>: lists what a subject decided on the consents of an issuer.
     *
     * @param issuer who asks for the consents
     * @param subject whom the consents concern
     * @param activity only active records, or all
     * @return the decisions, by consent
     */
    public ConsentHistory listEventHistory(String issuer, Subject subject, Activity activity) {
        return http.asClient()
                .call(LIST_EVENT_HISTORY_CLIENT, issuer(issuer), subject.type(), subject.id())
                .query(activity::into)
                .fetch(ConsentHistory.class);
    }

    /**
     * <i>List consent given issuer</i>: lists the consents that an issuer asks for, only active ones.
     *
     * @param user the reader
     * @param issuer who asks for the consents
     * @return the consents, with names in each language
     */
    public ConsentList list(UserSession user, String issuer) {
        return list(user, issuer, ConsentFilter.none());
    }

    /**
     * <i>List consent given issuer</i>: lists the consents that an issuer asks for.
     *
     * @param user the reader
     * @param issuer who asks for the consents
     * @param filter which consents to list
     * @return the consents, with names in each language
     */
    public ConsentList list(UserSession user, String issuer, ConsentFilter filter) {
        return http.as(user).call(LIST, issuer(issuer)).query(filter::into).fetch(ConsentList.class);
    }

    /**
     * <i>List consent given issuer - client mode</i>: lists the consents that an issuer asks for, only active ones. The path is derived from
     * the one of user mode.
     *
     * @param issuer who asks for the consents
     * @return the consents, with names in each language
     */
    public ConsentList list(String issuer) {
        return list(issuer, ConsentFilter.none());
    }

    /**
     * <i>List consent given issuer - client mode</i>: lists the consents that an issuer asks for. The path is derived from
     * the one of user mode.
     *
     * @param issuer who asks for the consents
     * @param filter which consents to list
     * @return the consents, with names in each language
     */
    public ConsentList list(String issuer, ConsentFilter filter) {
        return http.asClient()
                .call(LIST_CLIENT, issuer(issuer))
                .query(filter::into)
                .fetch(ConsentList.class);
    }

    /**
     * <i>List consent groups</i>: lists the consent groups of an issuer, only active ones. The path is a guess.
     *
     * @param user the reader
     * @param issuer who asks for the consents
     * @return the groups, with names in each language
     */
    public ConsentGroups listGroups(UserSession user, String issuer) {
        return listGroups(user, issuer, Activity.ACTIVE);
    }

    /**
     * <i>List consent groups</i>: lists the consent groups of an issuer. The path is a guess.
     *
     * @param user the reader
     * @param issuer who asks for the consents
     * @param activity only active records, or all
     * @return the groups, with names in each language
     */
    public ConsentGroups listGroups(UserSession user, String issuer, Activity activity) {
        return http.as(user)
                .call(LIST_GROUPS, issuer(issuer))
                .query(activity::into)
                .fetch(ConsentGroups.class);
    }

    /**
     * <i>List consent groups - client mode</i>: lists the consent groups of an issuer, only active ones. The path is a guess.
     *
     * @param issuer who asks for the consents
     * @return the groups, with names in each language
     */
    public ConsentGroups listGroups(String issuer) {
        return listGroups(issuer, Activity.ACTIVE);
    }

    /**
     * <i>List consent groups - client mode</i>: lists the consent groups of an issuer. The path is a guess.
     *
     * @param issuer who asks for the consents
     * @param activity only active records, or all
     * @return the groups, with names in each language
     */
    public ConsentGroups listGroups(String issuer, Activity activity) {
        return http.asClient()
                .call(LIST_GROUPS_CLIENT, issuer(issuer))
                .query(activity::into)
                .fetch(ConsentGroups.class);
    }

    /**
     * <i>List consent text - client mode</i>: lists the present wording of consents, only active ones. The path is derived from the one
     * of the history.
     *
     * @param issuer who asks for the consents
     * @return the texts, by consent and language
     */
    public ConsentTexts listTexts(String issuer) {
        return listTexts(issuer, ConsentTextFilter.none());
    }

    /**
     * <i>List consent text - client mode</i>: lists the present wording of consents. The path is derived from the one
     * of the history.
     *
     * @param issuer who asks for the consents
     * @param filter which texts to list
     * @return the texts, by consent and language
     */
    public ConsentTexts listTexts(String issuer, ConsentTextFilter filter) {
        return http.asClient()
                .call(LIST_TEXTS_CLIENT, issuer(issuer))
                .query(filter::into)
                .fetch(ConsentTexts.class);
    }

    /**
     * <i>List consent text history - client mode</i>: lists every wording that consents have had, only active ones.
     *
     * @param issuer who asks for the consents
     * @return the versions, by consent and language
     */
    public ConsentTextHistory listTextHistory(String issuer) {
        return listTextHistory(issuer, ConsentTextFilter.none());
    }

    /**
     * <i>List consent text history - client mode</i>: lists every wording that consents have had.
     *
     * @param issuer who asks for the consents
     * @param filter which texts to list
     * @return the versions, by consent and language
     */
    public ConsentTextHistory listTextHistory(String issuer, ConsentTextFilter filter) {
        return http.asClient()
                .call(LIST_TEXT_HISTORY_CLIENT, issuer(issuer))
                .query(filter::into)
                .fetch(ConsentTextHistory.class);
    }

    /**
     * <i>Register consent event</i>: records a decision of the reader. The path is derived from the one of client mode.
     *
     * @param user the reader
     * @param event the decision
     * @return the decision as recorded, and what followed from it for child consents
     */
    public RegisteredConsentEvent register(UserSession user, ConsentEvent event) {
        return http.as(user).call(REGISTER).json(event).fetch(RegisteredConsentEvent.class);
    }

    /**
     * <i>Register consent event - client mode</i>: records a decision of a subject.
     *
     * @param event the decision; its subject must be given
     * @return the decision as recorded, and what followed from it for child consents
     */
    public RegisteredConsentEvent register(ConsentEvent event) {
        return http.asClient()
                .call(REGISTER_CLIENT)
                .json(event.withSubjectRequired())
                .fetch(RegisteredConsentEvent.class);
    }

    private static String issuer(String issuer) {
        return Check.text("issuer", issuer, LONGEST_ISSUER);
    }
}
