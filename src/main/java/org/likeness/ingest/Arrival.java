package org.likeness.ingest;

import org.likeness.engine.RejectReason;

/**
 * An image that came and that the job awaits.
 *
 * @param line line in the manifest
 * @param name of the image
 * @param content what came
 */
record Arrival(long line, String name, Content content) {

  /** What came under an awaited name. */
  sealed interface Content {

    /**
     * The image, which lies in the media store.
     *
     * @param hash of it
     */
    record Stored(String hash) implements Content {}

    /**
     * More bytes than an image may have; they were not kept.
     *
     * @param bytes that came
     * @param limit that holds
     */
    record TooLarge(long bytes, long limit) implements Content {
      Verdict.Unfit reject() {
        return new Verdict.Unfit(
            RejectReason.TOO_MANY_BYTES.code(),
            "The file has %,d bytes; at most %,d are taken.".formatted(bytes, limit));
      }
    }
  }
}
