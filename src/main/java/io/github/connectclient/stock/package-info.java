/**
 * Stock of products that are kept in store. Reached through {@link io.github.connectclient.ConnectClient#stocks()}.
 */
@NullMarked
package io.github.connectclient.stock;

import org.jspecify.annotations.NullMarked;
