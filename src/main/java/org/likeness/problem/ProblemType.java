package org.likeness.problem;

import java.net.URI;
import java.util.Locale;

/**
 * The catalogue of everything that can go wrong in an answer: stable slug, HTTP status, title and
 * who can mend it. The slug is part of the contract; clients switch over it.
 */
public enum ProblemType {
  INVALID_REQUEST(422, "The request is not complete or not valid", Mender.CALLER),
  MALFORMED_REQUEST(400, "The request cannot be read", Mender.CALLER),
  UNSUPPORTED_MEDIA_TYPE(415, "The content type is not supported here", Mender.CALLER),
  UNUSABLE_IMAGE(422, "The image cannot be used", Mender.CALLER),
  UNUSABLE_VIDEO(422, "The video cannot be used", Mender.CALLER),
  NO_FACE(422, "No face was found in the image", Mender.CALLER),
  CHOICE_OF_FACE_NEEDED(422, "The image shows several faces; choose one", Mender.CALLER),
  UNUSABLE_FILE(422, "The file cannot be used", Mender.CALLER),
  PACK_INCOMPLETE(422, "Something is missing from the evidence pack", Mender.CALLER),
  MANIFEST_REFUSED(422, "The manifest is refused as a whole", Mender.CALLER),
  PAYLOAD_TOO_LARGE(413, "The upload is larger than the limit", Mender.CALLER),
  QUOTA_EXCEEDED(413, "Your organisation has no room left for this", Mender.ADMINISTRATOR),
  CHECKSUM_MISMATCH(460, "The bytes were garbled on the way", Mender.CALLER),
  TUS_VERSION_UNKNOWN(412, "This version of tus is not spoken here", Mender.CALLER),
  NOT_SIGNED_IN(401, "Sign in, or send a valid token", Mender.CALLER),
  TOKEN_EXPIRED(401, "The token has expired", Mender.CALLER),
  FORBIDDEN(403, "This is not allowed for you", Mender.ADMINISTRATOR),
  TRAINING_NOT_IN_DATE(403, "Your facial-comparison training is not in date", Mender.ADMINISTRATOR),
  SAME_PERSON_TWICE(403, "One person cannot take two parts in one search", Mender.CALLER),
  NOT_FOUND(404, "There is nothing here", Mender.CALLER),
  METHOD_NOT_ALLOWED(405, "This method is not supported here", Mender.CALLER),
  NOT_ACCEPTABLE(406, "None of the accepted media types can be given", Mender.CALLER),
  CONFLICT(409, "The state has changed, or does not allow this", Mender.CALLER),
  SEARCH_INCOMPLETE(
      409, "A part of the gallery was missing from the search; search again", Mender.CALLER),
  EVIDENCE_INSUFFICIENT(409, "The evidence does not allow this change", Mender.CALLER),
  REVIEW_NOT_COMPLETE(409, "Two reviewers must decide first", Mender.CALLER),
  GONE(410, "It has been erased", Mender.CALLER),
  STALE(412, "It changed since you read it", Mender.CALLER),
  IF_MATCH_NEEDED(428, "Send If-Match with the ETag that you read", Mender.CALLER),
  RATE_LIMITED(429, "Too many requests", Mender.CALLER),
  INTERNAL(500, "Something failed in the service", Mender.OPERATOR),
  BUSY(503, "More is asked than can be answered in time; try again", Mender.CALLER),
  MODELS_UNAVAILABLE(503, "The recognition models are not installed", Mender.OPERATOR),
  INDEX_UNAVAILABLE(503, "The gallery index is not ready", Mender.OPERATOR),
  DATABASE_UNAVAILABLE(503, "The database cannot be reached", Mender.OPERATOR),
  STORAGE_FULL(507, "The storage is full", Mender.OPERATOR),
  STORAGE_UNAVAILABLE(503, "The object storage cannot be reached", Mender.OPERATOR);

  /** Who can mend a problem. */
  public enum Mender {
    CALLER,
    ADMINISTRATOR,
    OPERATOR
  }

  private final int status;
  private final String title;
  private final Mender mender;

  ProblemType(int status, String title, Mender mender) {
    this.status = status;
    this.title = title;
    this.mender = mender;
  }

  /** The HTTP status code, 400..599. */
  public int status() {
    return status;
  }

  /** A short sentence, the same for every occurrence. */
  public String title() {
    return title;
  }

  /** Who can mend it. */
  public Mender mender() {
    return mender;
  }

  /** The stable name, for example {@code choice-of-face-needed}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The RFC 9457 type: a reference relative to the service, which explains it to a reader. */
  public URI uri() {
    return URI.create("/problems/" + slug());
  }
}
