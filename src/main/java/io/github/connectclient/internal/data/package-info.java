/** What records and resource classes share: checks of what is sent, and texts without personal data. Internal. */
@NullMarked
package io.github.connectclient.internal.data;

import org.jspecify.annotations.NullMarked;
