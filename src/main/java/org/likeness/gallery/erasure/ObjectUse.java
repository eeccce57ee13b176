package org.likeness.gallery.erasure;

import org.likeness.media.MediaUse;
import org.likeness.media.Sha256;

import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

/** Whether anything else needs the bytes of an image. */
@ApplicationScoped
class ObjectUse {
  private final Instance<MediaUse> users;

  ObjectUse(@Any Instance<MediaUse> users) {
    this.users = users;
  }

  /** By what bytes are needed. */
  enum Need {
    NONE,
    /** It ends by itself: wait. */
    PASSING,
    LASTING
  }

  Need of(Sha256 object) {
    Need found = Need.NONE;
    for (MediaUse user : users) {
      if (!user.stillUsed(Set.of(object)).isEmpty()) {
        if (!user.passing()) {
          return Need.LASTING;
        }
        found = Need.PASSING;
      }
    }
    return found;
  }
}
