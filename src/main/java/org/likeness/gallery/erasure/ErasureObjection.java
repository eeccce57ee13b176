package org.likeness.gallery.erasure;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Something that forbids an erasure for now, such as a legal hold. All beans of it are asked. */
public interface ErasureObjection {

  /**
   * Asked in the transaction of the erasure.
   *
   * @return the images that must stay, each with the reason in words; empty if all may go
   */
  Map<UUID, String> against(Set<UUID> imageIds);
}
