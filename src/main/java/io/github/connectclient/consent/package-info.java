/**
 * Consents: which ones an issuer asks for, in what words, who gave or withdrew them and when, and a reader's right to a copy
 * of the data and to its erasure. Reached through {@link io.github.connectclient.ConnectClient#consent()}.
 */
@NullMarked
package io.github.connectclient.consent;

import org.jspecify.annotations.NullMarked;
