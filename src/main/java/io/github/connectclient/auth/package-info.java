/**
 * Tokens and log-in: the application's own token, log-ins of readers, their sessions and where these are kept.
 *
 * <p>Most programs meet only {@link io.github.connectclient.auth.Login}, {@link io.github.connectclient.auth.UserSession} and
 * {@link io.github.connectclient.auth.LoginPages}. {@link io.github.connectclient.auth.TokenProvider} and
 * {@link io.github.connectclient.auth.TokenStore} are the seams for tokens of your own and for a store that several nodes
 * share.
 */
@NullMarked
package io.github.connectclient.auth;

import org.jspecify.annotations.NullMarked;
