package org.likeness.media;

import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

/** Whether anything still needs an object. */
@ApplicationScoped
public class ObjectUse {
  private final Instance<MediaUse> users;

  ObjectUse(@Any Instance<MediaUse> users) {
    this.users = users;
  }

  /** By what bytes are needed. */
  public enum Need {
    /** It may be removed. */
    NONE,
    /** It ends by itself: wait. */
    PASSING,
    /** It stays. */
    LASTING
  }

  /** How much it is needed, by what is committed. */
  public Need of(Sha256 object) {
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
