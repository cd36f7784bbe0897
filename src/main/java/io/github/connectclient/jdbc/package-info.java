/**
 * Readers' sessions in a relational database, so that all nodes of a service share them.
 * {@link io.github.connectclient.jdbc.JdbcTokenStore} is the way in. It works over any {@link javax.sql.DataSource}; it needs the
 * module {@code java.sql} and a driver, and no library.
 */
@NullMarked
package io.github.connectclient.jdbc;

import org.jspecify.annotations.NullMarked;
