package io.github.connectclient.consent;

import org.jspecify.annotations.Nullable;

/**
 * Name and description of a consent or a group in one language.
 *
 * @param languageCode language and country with an underscore, for example {@code nb_NO} or {@code en_GB}
 * @param name short name
 * @param description longer text
 */
public record ConsentLabel(
        @Nullable String languageCode,
        @Nullable String name,
        @Nullable String description) {}
