package org.likeness.evidence.upload;

import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.problem.FieldProblem;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Reads the body of a request that sends bytes. What came before a line was cut stays, unless the
 * client wanted all or nothing by a checksum.
 */
@ApplicationScoped
class Receiving {

  /** A checksum needs all bytes of its request at once. */
  private static final int MOST_WITH_CHECKSUM = 8 * Pieces.SIZE;

  private final Uploads uploads;
  private final Pieces pieces;
  private final Targets targets;
  private final Semaphore places;

  Receiving(Uploads uploads, Pieces pieces, Targets targets, UploadConfig config) {
    this.uploads = uploads;
    this.pieces = pieces;
    this.targets = targets;
    this.places = new Semaphore(config.atOnce());
  }

  /**
   * Takes bytes.
   *
   * @param offset where the client says that they begin
   * @return how many bytes of the file are kept now
   * @throws Problem not-found, gone, conflict, checksum-mismatch, unusable-file, busy, storage-full
   */
  long take(UUID id, long offset, InputStream body, @Nullable Checksum checksum, Actor actor) {
    UploadView upload = uploads.read(id, actor);
    if (upload.state() != UploadState.OPEN || upload.received() != offset) {
      throw Problem.of(ProblemType.CONFLICT, "The upload goes on at byte " + upload.received())
          .with("offset", upload.received());
    }
    if (!places.tryAcquire()) {
      throw Problem.of(ProblemType.BUSY, "Too many files are being sent; try again in a moment");
    }
    try {
      return checksum == null
          ? asItComes(upload, body, actor)
          : allOrNothing(upload, body, checksum, actor);
    } finally {
      places.release();
    }
  }

  private long asItComes(UploadView upload, InputStream body, Actor actor) {
    byte[] buffer = new byte[Pieces.SIZE];
    long at = upload.received();
    boolean more = true;
    while (more && at < upload.bytes()) {
      int wanted = (int) Math.min(buffer.length, upload.bytes() - at);
      int n = fill(body, buffer, wanted);
      if (n > 0) {
        at = keep(upload, at, List.of(Arrays.copyOf(buffer, n)), actor);
      }
      more = n == wanted;
    }
    return at;
  }

  /** As many as come before the end, or before the line is cut. */
  private static int fill(InputStream body, byte[] buffer, int wanted) {
    int n = 0;
    try {
      while (n < wanted) {
        int read = body.read(buffer, n, wanted - n);
        if (read < 0) {
          break;
        }
        n += read;
      }
    } catch (IOException cut) {
      return n;
    }
    return n;
  }

  private long allOrNothing(UploadView upload, InputStream body, Checksum checksum, Actor actor) {
    MessageDigest digest = checksum.digest();
    List<byte[]> read = new ArrayList<>();
    long left = Math.min(MOST_WITH_CHECKSUM, upload.bytes() - upload.received());
    byte[] buffer = new byte[Pieces.SIZE];
    int n;
    do {
      n = fill(body, buffer, (int) Math.min(buffer.length, left));
      digest.update(buffer, 0, n);
      left -= n;
      if (n > 0) {
        read.add(Arrays.copyOf(buffer, n));
      }
    } while (n > 0 && left > 0);
    checksum.require(digest);
    return read.isEmpty() ? upload.received() : keep(upload, upload.received(), read, actor);
  }

  private long keep(UploadView upload, long at, List<byte[]> read, Actor actor) {
    if (at == 0) {
      byte[] head = read.getFirst();
      Optional<String> fault = targets.of(upload.purpose()).faultOf(upload.purpose(), head);
      if (fault.isPresent()) {
        pieces.refuse(upload.id(), fault.get(), actor);
        throw unusable(upload.name(), fault.get());
      }
    }
    return pieces.keep(upload.id(), at, read, actor);
  }

  /** Names the file (P2). */
  static Problem unusable(String name, String fault) {
    return Problem.fields(
        ProblemType.UNUSABLE_FILE,
        "“" + name + "” cannot be used: it " + fault,
        List.of(new FieldProblem("file", fault)));
  }
}
