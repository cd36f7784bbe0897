/**
 * An in-process Connect for the tests of publishers.
 *
 * <p>{@link io.github.connectclient.testing.ConnectSandbox} is the way in; the other public types here describe what it
 * is given and what it reports. The package needs {@code com.squareup.okhttp3:mockwebserver3} at run time, which is an
 * optional dependency: add it to the test scope of the project that uses the sandbox.
 */
// For those who extend it: a …Section registers the routes of one part of the API and holds nothing else. Routing,
// tokens, faults, error bodies and the XML default are done around it, once, by ApiServer.
@NullMarked
package io.github.connectclient.testing;

import org.jspecify.annotations.NullMarked;
