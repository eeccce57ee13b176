package org.likeness.gallery.due;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * The images that a decision is about, in the order of their ids.
 *
 * @param items a page of them
 * @param nextCursor leads to the next page; absent on the last
 */
@Schema(name = "RetentionDecisionImages")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DecidedImages(List<Item> items, @Nullable UUID nextCursor) {

  /**
   * An image.
   *
   * @param imageId its id, which an erased image leaves
   * @param result retained, deleted, held, beyond-limit or gone; absent while it waits
   * @param erasureId the erasure of a deleted one
   */
  @Schema(name = "RetentionDecisionImage")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Item(UUID imageId, @Nullable String result, @Nullable UUID erasureId) {}
}
