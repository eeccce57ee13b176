package org.likeness.search;

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
 */
public record StillFacts(
    int index,
    String sha256,
    String format,
    int width,
    int height,
    List<ImageEdit> edits,
    Derivative derivative,
    List<FaceFound> faces) {

  public StillFacts {
    edits = List.copyOf(edits);
    faces = List.copyOf(faces);
  }
}
