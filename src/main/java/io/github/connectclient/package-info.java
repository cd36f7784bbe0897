/**
 * A client for Connect and ConnectID, the subscription, payment and consent API of Norwegian and Swedish publishers.
 *
 * <p>{@link io.github.connectclient.ConnectClient} is the way in. Operations are grouped by section; those for the application
 * itself and those for a logged-in reader differ in a leading {@link io.github.connectclient.auth.UserSession}. Every failure is
 * a {@link io.github.connectclient.ConnectException} of one of four kinds.
 */
@NullMarked
package io.github.connectclient;

import org.jspecify.annotations.NullMarked;
