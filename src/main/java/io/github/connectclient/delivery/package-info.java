/**
 * Delivery of products: when the next issue goes out, when delivery pauses or ends, and complaints about issues.
 * Reached through {@link io.github.connectclient.ConnectClient#deliveries()}.
 */
@NullMarked
package io.github.connectclient.delivery;

import org.jspecify.annotations.NullMarked;
