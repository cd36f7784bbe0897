package io.github.connectclient.internal.http;

/**
 * One concern that every call passes through. A layer wraps the next one; failures travel up as the four kinds of
 * {@link io.github.connectclient.ConnectException}, so that no layer needs to know OkHttp. Layers are stateless: what belongs
 * to a call is in its {@link Exchange}.
 *
 * <p>They are not OkHttp interceptors on purpose: those copy a chain a call, and see answers before they are read, so that a
 * body that breaks off could not be repeated.
 */
public interface Layer {
    /**
     * Makes a call, or has the next layer make it.
     *
     * @param exchange the call
     * @param answer reads the answer
     * @return what was read
     * @param <T> type of what was read
     */
    <T> T send(Exchange exchange, Answer<T> answer);
}
