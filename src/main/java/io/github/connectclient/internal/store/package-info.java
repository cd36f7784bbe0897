/** What stores outside this process share: how a session is written down, and one renewal at a time by leases. Internal. */
@NullMarked
package io.github.connectclient.internal.store;

import org.jspecify.annotations.NullMarked;
