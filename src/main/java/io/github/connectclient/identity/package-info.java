/**
 * External identities: people whom another system has identified, tied to users of ConnectID and customers of Connect. Reached
 * through {@link io.github.connectclient.ConnectClient#externalIdentities()}.
 */
@NullMarked
package io.github.connectclient.identity;

import org.jspecify.annotations.NullMarked;
