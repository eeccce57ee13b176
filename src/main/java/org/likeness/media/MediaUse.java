package org.likeness.media;

import java.util.Set;

/**
 * Something that refers to objects. An object may be removed once no bean of this kind still needs
 * it.
 */
public interface MediaUse {

  /** SQL of the objects that must stay: one column, {@code sha256}, in hex. */
  String needed();

  /** Whether the need is noted before the object is kept, so that the object may not be there. */
  default boolean mayPrecede() {
    return false;
  }

  /**
   * Those that legal holds stand on: nobody may remove them, not even from the store itself. Reads
   * what is committed.
   */
  default Set<Sha256> held() {
    return Set.of();
  }

  /** Whether the need ends by itself, soon: then a removal waits for it. */
  default boolean passing() {
    return false;
  }
}
