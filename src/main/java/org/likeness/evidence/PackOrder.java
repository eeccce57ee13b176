package org.likeness.evidence;

import org.likeness.media.Sha256;

import java.util.List;
import java.util.UUID;

/**
 * A pack that a program sends at once.
 *
 * @param key by which the program knows it, unique in its organisation
 * @param batch that brought it
 * @param sections all that is told of it
 * @param files whose bytes were looked at and are kept
 * @param submit whether it is handed over at once; else it is a draft
 */
public record PackOrder(
    String key, UUID batch, PackChange sections, List<OrderedFile> files, boolean submit) {

  public PackOrder {
    files = List.copyOf(files);
  }

  /** A file of it. */
  public record OrderedFile(
      FileKind kind, FileFormat format, String name, long bytes, Sha256 sha256) {

    @Override
    public String toString() {
      return "OrderedFile[kind=" + kind + "]";
    }
  }

  @Override
  public String toString() {
    return "PackOrder[batch=" + batch + "]";
  }
}
