/** Reading and writing JSON the way this API needs it. Internal: not part of the API of the library. */
@NullMarked
package io.github.connectclient.internal.json;

import org.jspecify.annotations.NullMarked;
