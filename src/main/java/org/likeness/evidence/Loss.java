package org.likeness.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was taken or damaged.
 *
 * @param goods in words
 * @param valuePence its price in the store, in pence
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "EvidenceLoss")
public record Loss(@Nullable String goods, @Nullable Long valuePence) {}
