package org.likeness.evidence.upload;

import org.likeness.access.Actor;
import org.likeness.problem.Problem;

import java.io.InputStream;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

/** Files that come in the body of one request, as most programs send them. */
@ApplicationScoped
public class WholeBodies {
  private final UploadOrder orders;
  private final Uploads uploads;
  private final Receiving receiving;

  WholeBodies(UploadOrder orders, Uploads uploads, Receiving receiving) {
    this.orders = orders;
    this.uploads = uploads;
    this.receiving = receiving;
  }

  /**
   * Takes all of a body.
   *
   * @return id of the upload that it became
   * @throws Problem as tus refuses; invalid-request if less came than was promised, and nothing is
   *     kept then
   */
  public UUID take(String purpose, String name, long length, InputStream body, Actor actor) {
    UploadView upload = uploads.begin(orders.of(purpose, name, length, actor), actor);
    long kept = receiving.take(upload.id(), 0, body, null, actor);
    if (kept < length) {
      uploads.end(upload.id(), actor);
      throw Problem.field("body", "ended early: %d of %d bytes came".formatted(kept, length));
    }
    return upload.id();
  }
}
