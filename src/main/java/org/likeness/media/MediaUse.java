package org.likeness.media;

import java.util.Set;

/**
 * Something that refers to objects. An object may be removed once no bean of this kind still needs
 * it.
 */
public interface MediaUse {

  /** Those of the objects that must stay. Reads what is committed. */
  Set<Sha256> stillUsed(Set<Sha256> objects);

  /** Whether the need ends by itself, soon: then a removal waits for it. */
  default boolean passing() {
    return false;
  }
}
