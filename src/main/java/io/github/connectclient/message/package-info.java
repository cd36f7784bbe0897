/**
 * Messages between a reader and customer service. Reached through
 * {@link io.github.connectclient.ConnectClient#messages()}.
 */
@NullMarked
package io.github.connectclient.message;

import org.jspecify.annotations.NullMarked;
