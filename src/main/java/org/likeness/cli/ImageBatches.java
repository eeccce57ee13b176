package org.likeness.cli;

import java.util.ArrayList;
import java.util.List;

/** Cuts a long list of images into uploads: few enough requests, small enough to repeat. */
final class ImageBatches {
  private static final int MOST_FILES = 64;
  private static final long MOST_BYTES = 16L << 20;

  private ImageBatches() {}

  /** Batches in the order of the names; an image larger than a batch travels alone. */
  static List<List<String>> of(List<String> names, ImageSource images) {
    List<List<String>> batches = new ArrayList<>();
    List<String> batch = new ArrayList<>();
    long bytes = 0;
    for (String name : names) {
      long size = images.bytes(name);
      if (!batch.isEmpty() && (batch.size() == MOST_FILES || bytes + size > MOST_BYTES)) {
        batches.add(List.copyOf(batch));
        batch.clear();
        bytes = 0;
      }
      batch.add(name);
      bytes += size;
    }
    if (!batch.isEmpty()) {
      batches.add(List.copyOf(batch));
    }
    return batches;
  }
}
