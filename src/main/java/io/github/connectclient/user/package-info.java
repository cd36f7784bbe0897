/**
 * Users of ConnectID: what they have access to, the data that an application keeps with them, and their profiles. Reached
 * through {@link io.github.connectclient.ConnectClient#access()},
 * {@link io.github.connectclient.ConnectClient#metadata()} and {@link io.github.connectclient.ConnectClient#profiles()}.
 */
@NullMarked
package io.github.connectclient.user;

import org.jspecify.annotations.NullMarked;
