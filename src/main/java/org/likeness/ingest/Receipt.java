package org.likeness.ingest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.ArrayList;
import java.util.List;

/**
 * What came of an upload of images.
 *
 * @param stored images that are now stored, for good
 * @param alreadyThere images that had come before, with the same bytes
 * @param unknown names that the manifest does not have; nothing of them is stored. At most 1,000
 * @param refused images that are not stored although the manifest has their names. At most 1,000
 */
@Schema(description = "What came of an upload of images")
public record Receipt(
    int stored, int alreadyThere, List<String> unknown, List<RefusedImage> refused) {
  private static final int MOST_NAMES = 1000;

  static final Receipt EMPTY = new Receipt(0, 0, List.of(), List.of());

  public Receipt {
    unknown = List.copyOf(unknown);
    refused = List.copyOf(refused);
  }

  /**
   * An image that was not stored.
   *
   * @param file its name
   * @param reason why
   */
  public record RefusedImage(String file, String reason) {}

  static Receipt ofStored(int images) {
    return new Receipt(images, 0, List.of(), List.of());
  }

  static Receipt ofAlreadyThere() {
    return new Receipt(0, 1, List.of(), List.of());
  }

  static Receipt ofUnknown(String name) {
    return new Receipt(0, 0, List.of(name), List.of());
  }

  static Receipt ofRefused(String name, String reason) {
    return new Receipt(0, 0, List.of(), List.of(new RefusedImage(name, reason)));
  }

  /** Both together. */
  Receipt plus(Receipt other) {
    return new Receipt(
        stored + other.stored,
        alreadyThere + other.alreadyThere,
        both(unknown, other.unknown),
        both(refused, other.refused));
  }

  private static <T> List<T> both(List<T> a, List<T> b) {
    List<T> all = new ArrayList<>(a);
    b.stream().limit(Math.max(0, MOST_NAMES - a.size())).forEach(all::add);
    return all;
  }
}
