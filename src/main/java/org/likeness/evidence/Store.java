package org.likeness.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where it happened.
 *
 * @param name of the store
 * @param reference by which the retailer knows it, such as its number
 * @param address with postcode
 * @param force the police force in whose area it lies, which gets the pack
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "EvidenceStore")
public record Store(
    @Nullable String name,
    @Nullable String reference,
    @Nullable String address,
    @Nullable String force) {}
