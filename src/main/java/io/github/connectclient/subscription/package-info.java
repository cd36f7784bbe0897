/**
 * Subscriptions: those a customer has, those received through sharing, starting one, and sharing one with others. Reached
 * through {@link io.github.connectclient.ConnectClient#subscriptions()} and
 * {@link io.github.connectclient.ConnectClient#sharing()}.
 */
@NullMarked
package io.github.connectclient.subscription;

import org.jspecify.annotations.NullMarked;
