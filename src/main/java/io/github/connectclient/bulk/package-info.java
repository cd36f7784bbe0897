/**
 * One call for each of many items: bounded concurrency, flat memory, progress, failures by item, and a checkpoint from which a job
 * that was cut off goes on. Begins with {@link io.github.connectclient.ConnectClient#bulk(Iterable)}.
 */
@NullMarked
package io.github.connectclient.bulk;

import org.jspecify.annotations.NullMarked;
