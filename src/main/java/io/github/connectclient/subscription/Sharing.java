package io.github.connectclient.subscription;

import io.github.connectclient.Operation;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.internal.data.Check;
import io.github.connectclient.internal.http.Http;

/**
 * The operations of tag Sharing whose paths are public. A reader invites somebody, who accepts as a logged-in reader or declines
 * without a log-in, by the code of the share; either way the share has a code by which it ends. Each change answers how it went:
 * a refusal such as {@link ShareStatus#SHARE_CODE_NOT_FOUND} is an answer too, not an exception.
 *
 * <p>Every method makes one call. It throws {@link IllegalArgumentException} for a parameter out of bounds, before anything is
 * sent, and a {@link io.github.connectclient.ConnectException} when the call fails. Immutable and thread-safe.
 *
 * <pre>{@code
 * connect.sharing().sendInvitation(user, ShareInvitation.byEmail("CO27409", email));
 * connect.sharing().acceptInvitation(invited, shareCode);
 * }</pre>
 */
public final class Sharing {
    /** Send subscription share invitation. */
    public static final Operation SEND_INVITATION =
            Operation.documented("Send subscription share invitation", "POST", "/v1/subscription/share/invitation");

    /** Accept subscription share invitation. */
    public static final Operation ACCEPT_INVITATION =
            Operation.derived("Accept subscription share invitation", "PATCH", "/v1/subscription/share/invitation");

    /** Decline share - client mode. */
    public static final Operation DECLINE_CLIENT =
            Operation.documented("Decline share - client mode", "PATCH", "/v1/client/subscription/share/invitation");

    /** Cancel sharing. */
    public static final Operation CANCEL = Operation.documented("Cancel sharing", "PATCH", "/v1/subscription/share");

    /** List shareable subscription rules. */
    public static final Operation LIST_RULES = Operation.documented(
            "List shareable subscription rules", "GET", "/v1/customer/product/share/rule/{productCode}");

    private final Http http;

    /**
     * Made by {@link io.github.connectclient.ConnectClient#sharing()}.
     *
     * @param http describes calls
     */
    public Sharing(Http http) {
        this.http = http;
    }

    /**
     * <i>Send subscription share invitation</i>: invites somebody to share the reader's subscription, and sends the invitation.
     *
     * @param user the reader who shares
     * @param invitation whom to invite, and to which product
     * @return how it went
     */
    public ShareOutcome sendInvitation(UserSession user, ShareInvitation invitation) {
        return http.as(user).call(SEND_INVITATION).json(invitation).fetch(ShareOutcome.class);
    }

    /**
     * <i>Accept subscription share invitation</i>: takes an invitation up. The path is derived from the one for declining in
     * client mode; an operation that changes the details of an invitation might live at it instead.
     *
     * @param user the reader who was invited
     * @param shareCode code of the share, not empty
     * @return how it went
     */
    public ShareOutcome acceptInvitation(UserSession user, String shareCode) {
        return http.as(user)
                .call(ACCEPT_INVITATION)
                .json(ShareChange.accept(shareCode))
                .fetch(ShareOutcome.class);
    }

    /**
     * <i>Decline share - client mode</i>: turns an invitation down, without a log-in. The documented sample answers with status
     * {@code 5}, which is none of the names.
     *
     * @param shareCode code of the share, not empty
     * @return how it went
     */
    public ShareOutcome declineInvitation(String shareCode) {
        return http.asClient()
                .call(DECLINE_CLIENT)
                .json(ShareChange.decline(shareCode))
                .fetch(ShareOutcome.class);
    }

    /**
     * <i>Cancel sharing</i>: ends a share that is going on.
     *
     * @param user the reader
     * @param shareCode code of the share, not empty
     * @return how it went
     */
    public ShareOutcome cancel(UserSession user, String shareCode) {
        return http.as(user).call(CANCEL).json(ShareChange.cancel(shareCode)).fetch(ShareOutcome.class);
    }

    /**
     * <i>List shareable subscription rules</i>: lists the ways in which a product may be shared, and how often.
     *
     * @param user the reader
     * @param productCode product code, not empty; 12 characters elsewhere, here without a known bound
     * @return the rules
     */
    public ShareRules listRules(UserSession user, String productCode) {
        return http.as(user)
                .call(LIST_RULES, Check.text("productCode", productCode, Integer.MAX_VALUE))
                .fetch(ShareRules.class);
    }
}
