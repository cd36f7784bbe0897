/** What the clients are put to, and how one client's turn is measured. */
@NullMarked
package io.github.connectclient.bench.work;

import org.jspecify.annotations.NullMarked;
