package org.likeness.ingest;

import org.likeness.engine.RejectReason;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Why a record is rejected for other reasons than what its image shows, for which the engine has
 * {@link RejectReason}. Both together are the fixed list of G5.
 */
public enum RecordReject {
  /** No image of this name came. */
  MISSING_FILE("missing-file", "No image of this name was sent."),
  /** The same image of the same custody record stands in another line. */
  DUPLICATE("duplicate", "Another line of the manifest has this image for this custody record."),
  /** The data of the record contradict what the gallery holds. */
  BAD_METADATA("bad-metadata", "The data of the record contradict what the gallery holds."),
  /** It would take an image away from a person on whom a legal hold stands. */
  HELD(
      "held",
      "A legal hold stands on the person whom the gallery has this image of; the record names another"
          + " person. Send it again once the hold is released."),
  /** The very same record was in the gallery and has been erased. */
  ERASED("erased", "This image of this custody record has been erased; it cannot come back."),
  /** The service failed at this record again and again. */
  PROCESSING_FAILED("processing-failed", "The service failed at this record several times.");

  private final String code;
  private final String sentence;

  RecordReject(String code, String sentence) {
    this.code = code;
    this.sentence = sentence;
  }

  /** The stable code that stands in rejects files. */
  public String code() {
    return code;
  }

  /** It in words. */
  public String sentence() {
    return sentence;
  }

  /** Every code that a rejects file can hold. */
  public static List<String> allCodes() {
    return Stream.concat(
            Arrays.stream(RejectReason.values()).map(RejectReason::code),
            Arrays.stream(values()).map(RecordReject::code))
        .toList();
  }
}
