/**
 * Customers of a publisher: who they are, and by which references other systems know them. Reached through
 * {@link io.github.connectclient.ConnectClient#customers()} and
 * {@link io.github.connectclient.ConnectClient#externalReferences()}.
 */
@NullMarked
package io.github.connectclient.customer;

import org.jspecify.annotations.NullMarked;
