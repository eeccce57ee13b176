package org.likeness.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;

/**
 * An object that need not fit into memory. What is read {@link #whole} is verified; a {@link
 * #range} cannot be, since the hash is one of all bytes: show a range, such as a part of a video
 * that somebody plays, but conclude nothing from it that is kept. What becomes evidence is made
 * from the whole.
 */
public final class MediaObject {
  private final Sha256 hash;
  private final long size;
  private final Bytes bytes;

  MediaObject(Sha256 hash, long size, Bytes bytes) {
    this.hash = hash;
    this.size = size;
    this.bytes = bytes;
  }

  /** Opens the bytes from an offset on, at least one of them. */
  interface Bytes {
    InputStream open(long from, long length) throws IOException;
  }

  /** What it is stored under. */
  public Sha256 hash() {
    return hash;
  }

  /** Its length in bytes. */
  public long size() {
    return size;
  }

  /**
   * All bytes, in order. Before the last of them are handed out they are compared with the hash:
   * who could read to the end has what was stored.
   *
   * @return to be closed; reading it throws an {@link IOException} if the store fails, and a {@link
   *     DamagedObject} if the bytes are not what was stored
   * @throws org.likeness.problem.Problem storage-unavailable
   */
  public InputStream whole() {
    return new VerifiedStream(size == 0 ? InputStream.nullInputStream() : open(0, size), this);
  }

  /**
   * Some of the bytes, as they lie there.
   *
   * @param from offset of the first
   * @param length how many, all of which must be there
   * @return to be closed; reading it throws an {@link IOException} if the store fails
   * @throws IndexOutOfBoundsException if the object does not reach so far
   * @throws org.likeness.problem.Problem storage-unavailable
   */
  public InputStream range(long from, long length) {
    Objects.checkFromIndexSize(from, length, size);
    return length == 0 ? InputStream.nullInputStream() : open(from, length);
  }

  /**
   * Reads all bytes and compares them with the hash.
   *
   * @throws DamagedObject if they are not what was stored
   * @throws IOException if the store fails meanwhile
   * @throws org.likeness.problem.Problem storage-unavailable
   */
  public void verify() throws IOException {
    try (InputStream whole = whole()) {
      whole.transferTo(OutputStream.nullOutputStream());
    }
  }

  private InputStream open(long from, long length) {
    try {
      return bytes.open(from, length);
    } catch (IOException e) {
      throw Draft.refused(e);
    }
  }
}
