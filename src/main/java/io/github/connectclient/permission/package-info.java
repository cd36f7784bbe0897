/**
 * Permissions and shields: on which channels a reader may be contacted, for everything (global, read only), for an enterprise
 * or for one order type of it. Reached through {@link io.github.connectclient.ConnectClient#permissions()}.
 */
@NullMarked
package io.github.connectclient.permission;

import org.jspecify.annotations.NullMarked;
