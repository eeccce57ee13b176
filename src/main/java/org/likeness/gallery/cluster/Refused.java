package org.likeness.gallery.cluster;

import java.io.IOException;

/** The cluster answered with an error. Its words are not kept: they can quote what was sent. */
final class Refused extends IOException {
  private static final long serialVersionUID = 1L;
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int BAD_GATEWAY = 502;
  private static final int GATEWAY_TIMEOUT = 504;

  private final int status;

  Refused(String what, int status, String type) {
    super(what + " was refused; status=" + status + " type=" + type);
    this.status = status;
  }

  boolean isNotFound() {
    return status == NOT_FOUND;
  }

  boolean isConflict() {
    return status == CONFLICT;
  }

  /** Whether the same request can succeed later. */
  boolean isPassing() {
    return isPassing(status);
  }

  /** Whether a request or a part of it that had this status can succeed later. */
  static boolean isPassing(int status) {
    return status == TOO_MANY_REQUESTS || status >= BAD_GATEWAY && status <= GATEWAY_TIMEOUT;
  }
}
