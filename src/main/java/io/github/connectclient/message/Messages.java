package io.github.connectclient.message;

import io.github.connectclient.Operation;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.internal.http.Http;

/**
 * The operations of tag Message for a logged-in reader. Sending in client mode has no published path;
 * {@link io.github.connectclient.ConnectClient#raw()} calls it once you know it.
 *
 * <p>Every method makes one call. It throws a {@link io.github.connectclient.ConnectException} when the call fails. Immutable
 * and thread-safe.
 *
 * <pre>{@code
 * connect.messages().send(user, NewMessage.about("CO27409", "My paper is wet."));
 * }</pre>
 */
public final class Messages {
    /** List messages. */
    public static final Operation LIST = Operation.documented("List messages", "GET", "/v1/customer/message");

    /** Send message. */
    public static final Operation SEND = Operation.documented("Send message", "POST", "/v1/customer/message");

    private final Http http;

    /**
     * Made by {@link io.github.connectclient.ConnectClient#messages()}.
     *
     * @param http describes calls
     */
    public Messages(Http http) {
        this.http = http;
    }

    /**
     * <i>List messages</i>: lists what the reader and customer service wrote to each other.
     *
     * @param user the reader
     * @return the messages in both directions
     */
    public MessageList list(UserSession user) {
        return http.as(user).call(LIST).fetch(MessageList.class);
    }

    /**
     * <i>Send message</i>: sends a message of the reader to customer service.
     *
     * @param user the reader
     * @param message what to send
     * @return the messages in both directions, afterwards
     */
    public MessageList send(UserSession user, NewMessage message) {
        return http.as(user)
                .call(SEND)
                .json(message)
                .fetch(MessageList.Sent.class)
                .list();
    }
}
