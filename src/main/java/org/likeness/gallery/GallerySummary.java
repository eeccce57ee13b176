package org.likeness.gallery;

import org.jspecify.annotations.Nullable;

/**
 * The gallery as searches see it now.
 *
 * @param modelId whose templates it holds; null while there are none
 * @param generation of the index
 * @param revision that searches see
 * @param images searchable images
 * @param people with at least one of them
 * @param state whether it serves
 * @param progress of the build under way, 0..1; 1 if there is none
 */
record GallerySummary(
    @Nullable String modelId,
    long generation,
    long revision,
    long images,
    long people,
    IndexStatus.Condition state,
    double progress) {

  static GallerySummary of(IndexStatus status) {
    IndexState serving = status.serving();
    return serving == null
        ? new GallerySummary(null, 0, 0, 0, 0, status.condition(), status.progress())
        : new GallerySummary(
            serving.modelId(),
            serving.generation(),
            serving.revision(),
            serving.images(),
            serving.people(),
            status.condition(),
            status.progress());
  }
}
