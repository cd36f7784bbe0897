/**
 * Products that can be sold, and the issues of those that appear regularly. Reached through
 * {@link io.github.connectclient.ConnectClient#products()}.
 */
@NullMarked
package io.github.connectclient.product;

import org.jspecify.annotations.NullMarked;
