/** Input that means harm, or is merely wrong, from callers, servers and browsers; and what must not leak whatever happens. */
package io.github.connectclient.hostile;
