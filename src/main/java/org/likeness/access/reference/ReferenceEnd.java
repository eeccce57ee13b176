package org.likeness.access.reference;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * When an entry ends.
 *
 * @param validUntil last day in force, yesterday or later; null takes back an end that has not come
 */
public record ReferenceEnd(@Nullable LocalDate validUntil) {}
