package org.likeness.gallery.index;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What the index needs of an image. Enum values are wire names.
 *
 * @param imageId of the image
 * @param personId of the person
 * @param searchable whether it may be in the index at all
 * @param force source force
 * @param sex as recorded
 * @param age at capture, in years
 * @param captured the day
 * @param offenceGroup of the arrest
 * @param imageType how it was taken
 * @param revision of the last change
 * @param vector unit length
 */
public record ImageRow(
    UUID imageId,
    UUID personId,
    boolean searchable,
    String force,
    String sex,
    int age,
    LocalDate captured,
    String offenceGroup,
    String imageType,
    long revision,
    float[] vector) {

  @Override
  public String toString() {
    return "ImageRow[imageId=" + imageId + ", revision=" + revision + ", redacted]";
  }
}
