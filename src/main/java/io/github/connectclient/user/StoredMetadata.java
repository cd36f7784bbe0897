package io.github.connectclient.user;

import io.github.connectclient.value.Unmodelled;

/**
 * What an application keeps with a reader: members with names and values of its own. {@code toString} shows only the names.
 *
 * @param members the whole object
 */
public record StoredMetadata(Unmodelled members) {}
