package org.likeness.evidence.upload;

import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.evidence.upload.PieceRow.Piece;
import org.likeness.media.MediaStore;
import org.likeness.media.Sha256;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.security.DigestInputStream;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;

/**
 * A whole file as the pieces that it came in. One piece at a time is in memory.
 *
 * @param claimed its SHA-256 as the sender told it; null if not told
 */
record PiecedUpload(
    UUID id,
    String organisation,
    String purpose,
    @Nullable UUID subject,
    String name,
    long length,
    @Nullable Sha256 claimed,
    Actor sender,
    List<Piece> pieces,
    MediaStore media)
    implements WholeUpload {

  static PiecedUpload of(UploadRow row, MediaStore media) {
    return new PiecedUpload(
        row.id,
        row.organisation,
        row.purpose,
        row.subjectId,
        row.name,
        row.length,
        row.claimedSha256 == null ? null : new Sha256(row.claimedSha256),
        row.sender(),
        PieceRow.of(row.id),
        media);
  }

  /** Of all bytes, which are read for it. */
  Sha256 hash() throws IOException {
    try (DigestInputStream digested = new DigestInputStream(stream(), Sha256.digest())) {
      long unused = digested.transferTo(OutputStream.nullOutputStream());
      return Sha256.of(digested.getMessageDigest());
    }
  }

  @Override
  public InputStream stream() {
    Iterator<Piece> left = pieces.iterator();
    return new SequenceInputStream(
        new Enumeration<>() {
          @Override
          public boolean hasMoreElements() {
            return left.hasNext();
          }

          @Override
          public InputStream nextElement() {
            return new ByteArrayInputStream(bytes(left.next()));
          }
        });
  }

  @Override
  public byte[] read(long from, int wanted) throws IOException {
    long end = Math.min(length, from + wanted);
    ByteArrayOutputStream found = new ByteArrayOutputStream();
    for (Piece piece : pieces) {
      long last = piece.place() + piece.bytes();
      if (last > from && piece.place() < end) {
        int first = (int) (Math.max(from, piece.place()) - piece.place());
        found.write(bytes(piece), first, (int) (Math.min(end, last) - piece.place()) - first);
      }
    }
    return found.toByteArray();
  }

  private byte[] bytes(Piece piece) {
    return media
        .get(piece.sha256())
        .orElseThrow(() -> new IllegalStateException("a piece of an upload is lost; id=" + id));
  }

  @Override
  public String toString() {
    return "PiecedUpload[id=" + id + "]";
  }
}
