/**
 * One call from its description to the socket. Internal: not part of the API of the library.
 *
 * <p>{@link io.github.connectclient.internal.http.Http} describes, {@link io.github.connectclient.internal.http.Layers} stacks
 * what every call passes through, {@code Wire} talks to OkHttp.
 */
@NullMarked
package io.github.connectclient.internal.http;

import org.jspecify.annotations.NullMarked;
