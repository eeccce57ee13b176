package org.likeness.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A file of a disclosure bundle, as its manifest lists it.
 *
 * @param path in the bundle; absent if the picture has been erased since, so that there is none
 * @param what it is, in words
 * @param bytes its length
 * @param sha256 of its bytes, 64 hexadecimal digits; of an erased picture as it was frozen
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BundleFile(@Nullable String path, String what, long bytes, String sha256) {}
