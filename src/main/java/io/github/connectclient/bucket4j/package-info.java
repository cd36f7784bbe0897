/**
 * Pacing with Bucket4j, for one node or for a fleet: calls wait for their turn within the vendor's budget.
 * {@link io.github.connectclient.bucket4j.Bucket4jPacing} is the way in. Needs {@code com.bucket4j:bucket4j_jdk17-core}, which the
 * application declares itself, and for a fleet one of Bucket4j's distributed back-ends.
 */
@NullMarked
package io.github.connectclient.bucket4j;

import org.jspecify.annotations.NullMarked;
