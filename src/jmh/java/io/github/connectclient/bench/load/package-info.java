/** What happens to steady traffic when its token expires or is refused. */
@NullMarked
package io.github.connectclient.bench.load;

import org.jspecify.annotations.NullMarked;
