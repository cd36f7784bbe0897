/**
 * A token store in a relational database, over any {@link javax.sql.DataSource}; needs the module {@code java.sql} and a driver, and
 * no library.
 */
@NullMarked
package io.github.connectclient.jdbc;

import org.jspecify.annotations.NullMarked;
