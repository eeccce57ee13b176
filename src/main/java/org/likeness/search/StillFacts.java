package org.likeness.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What is known of an uploaded still.
 *
 * @param index its number, from 0
 * @param sha256 of the uploaded bytes, which are never changed
 * @param format of the upload, by its content
 * @param width of the upright original, pixels
 * @param height of the upright original, pixels
 * @param edits steps from the original to the derivative
 * @param derivative what was analysed
 * @param faces in the derivative, largest first
 * @param origin where the service had it from; absent if a user sent it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StillFacts(
    int index,
    String sha256,
    String format,
    int width,
    int height,
    List<ImageEdit> edits,
    Derivative derivative,
    List<FaceFound> faces,
    @Nullable StillOrigin origin) {

  public StillFacts {
    edits = List.copyOf(edits);
    faces = List.copyOf(faces);
  }

  /** The same still with where it comes from. */
  StillFacts from(@Nullable StillOrigin source) {
    return new StillFacts(index, sha256, format, width, height, edits, derivative, faces, source);
  }
}
