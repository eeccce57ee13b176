package org.likeness.media;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Whether anything still needs an object. */
@ApplicationScoped
public class ObjectUse {
  private final Instance<MediaUse> users;
  private final EntityManager database;

  ObjectUse(@Any Instance<MediaUse> users, EntityManager database) {
    this.users = users;
    this.database = database;
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

  /** How much it is needed, by what is committed: all users are asked at one moment. */
  @Transactional
  public Need of(Sha256 object) {
    String question =
        users.stream()
            .map(
                user ->
                    "(select %d from (%s) n where n.sha256 = :object limit 1)"
                        .formatted(
                            (user.passing() ? Need.PASSING : Need.LASTING).ordinal(),
                            user.needed()))
            .collect(Collectors.joining(" union all "));
    List<?> found =
        database
            .createNativeQuery(question, Integer.class)
            .setParameter("object", object.hex())
            .getResultList();
    return found.stream()
        .map(need -> Need.values()[(Integer) need])
        .max(Comparator.naturalOrder())
        .orElse(Need.NONE);
  }

  /** Whether it must be in the store now, by what is committed. */
  @Transactional
  public boolean isDue(Sha256 object) {
    return users.stream().anyMatch(user -> !user.mayPrecede() && isNeeded(object, user));
  }

  /**
   * The next objects that must be in the store, in the order of their hashes; empty after the last.
   *
   * @param last of the page before; empty for the first page
   * @param most most of a page; fewer come only at the end
   */
  @Transactional
  public List<Sha256> after(Optional<Sha256> last, int most) {
    List<List<Sha256>> pages =
        users.stream()
            .filter(user -> !user.mayPrecede())
            .map(user -> after(last.map(Sha256::hex).orElse(""), most, user))
            .toList();
    return HashOrder.merged(pages, most);
  }

  private List<Sha256> after(String last, int most, MediaUse user) {
    List<?> found =
        database
            .createNativeQuery(
                "select distinct n.sha256 from ("
                    + user.needed()
                    + ") n where n.sha256 > :last order by n.sha256",
                String.class)
            .setParameter("last", last)
            .setMaxResults(most)
            .getResultList();
    return found.stream().map(hash -> new Sha256(hash.toString())).toList();
  }

  private boolean isNeeded(Sha256 object, MediaUse user) {
    return !database
        .createNativeQuery("select 1 from (" + user.needed() + ") n where n.sha256 = :object")
        .setParameter("object", object.hex())
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }
}
