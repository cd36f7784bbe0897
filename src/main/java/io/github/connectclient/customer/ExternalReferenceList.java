package io.github.connectclient.customer;

import io.github.connectclient.value.Unmodelled;

/**
 * The external references of a customer. The reference shows nothing of this answer, so all of it is here to be read by name.
 * Other lists of this API are an array under one name.
 *
 * <pre>{@code
 * List<?> references = (List<?>) list.members().value("…");
 * }</pre>
 *
 * @param members the members of the answer
 */
public record ExternalReferenceList(Unmodelled members) {}
