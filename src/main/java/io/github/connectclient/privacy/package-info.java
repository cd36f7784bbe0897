/**
 * Privacy: the purposes a reader permits, for a whole enterprise or for one order type of it. Reached through
 * {@link io.github.connectclient.ConnectClient#privacy()}.
 */
@NullMarked
package io.github.connectclient.privacy;

import org.jspecify.annotations.NullMarked;
