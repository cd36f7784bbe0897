/**
 * Orders and coupons: register an order, complete it, give it to a user, follow it; what coupons cost and which ones a
 * voucher is good for. Reached through {@link io.github.connectclient.ConnectClient#orders()} and
 * {@link io.github.connectclient.ConnectClient#coupons()}.
 */
@NullMarked
package io.github.connectclient.order;

import org.jspecify.annotations.NullMarked;
