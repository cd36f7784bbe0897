/**
 * Payment services: invoices and reminders, the payment method of a product, and what payment providers keep for a reader to
 * be charged again: tokens, subscriptions, agreements. Reached through
 * {@link io.github.connectclient.ConnectClient#invoices()}, {@link io.github.connectclient.ConnectClient#paymentMethods()} and
 * {@link io.github.connectclient.ConnectClient#paymentTokens()}.
 */
@NullMarked
package io.github.connectclient.payment;

import org.jspecify.annotations.NullMarked;
