package org.likeness.gallery;

import org.jspecify.annotations.Nullable;
import org.likeness.access.ForceCode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

/**
 * Who has an image that a filter means and that can be found. Read from the database; reading is
 * not audited here: the caller knows why.
 */
@ApplicationScoped
public class FilteredPeople {
  private final EntityManager database;

  FilteredPeople(EntityManager database) {
    this.database = database;
  }

  /**
   * How many there are.
   *
   * @param people with at least one such image
   * @param under18 those of them who were under 18 on such an image
   * @param unconvicted those of whom no such image came of a conviction
   */
  public record Counted(long people, long under18, long unconvicted) {}

  /** Counts them. */
  @Transactional
  public Counted count(GalleryFilter filter) {
    Object[] row =
        (Object[])
            query(
                    "select count(*), count(*) filter (where young), count(*) filter (where unconvicted)"
                        + " from (select bool_or(i.age_at_capture < 18) as young,"
                        + " bool_and(i.arrest_outcome <> 'convicted') as unconvicted"
                        + " from custody_image i where %s group by i.person_id) people",
                    filter)
                .getSingleResult();
    return new Counted(number(row[0]), number(row[1]), number(row[2]));
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }

  /**
   * Their ids.
   *
   * @param most that are read
   */
  @Transactional
  public Set<UUID> find(GalleryFilter filter, int most) {
    List<?> ids =
        query("select distinct i.person_id from custody_image i where %s", filter)
            .setMaxResults(most)
            .getResultList();
    return ids.stream().map(UUID.class::cast).collect(Collectors.toUnmodifiableSet());
  }

  private Query query(String sql, GalleryFilter filter) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    String condition = condition(filter, parameters);
    Query query = database.createNativeQuery(sql.formatted(condition));
    parameters.forEach(query::setParameter);
    return query;
  }

  private static String condition(GalleryFilter filter, Map<String, Object> parameters) {
    StringBuilder condition = new StringBuilder("i.searchable");
    in("force", filter.forces(), ForceCode::value, condition, parameters);
    in("sex", filter.sexes(), Sex::wireName, condition, parameters);
    in("offence_group", filter.offenceGroups(), OffenceGroup::wireName, condition, parameters);
    in("image_type", filter.imageTypes(), ImageType::wireName, condition, parameters);
    bound("age_at_capture >= :ageFrom", "ageFrom", filter.ageFrom(), condition, parameters);
    bound("age_at_capture <= :ageTo", "ageTo", filter.ageTo(), condition, parameters);
    bound("capture_date >= :from", "from", filter.capturedFrom(), condition, parameters);
    bound("capture_date <= :to", "to", filter.capturedTo(), condition, parameters);
    return condition.toString();
  }

  private static <T> void in(
      String column,
      Set<T> values,
      Function<T, String> name,
      StringBuilder condition,
      Map<String, Object> parameters) {
    if (!values.isEmpty()) {
      condition.append(" and i.").append(column).append(" in (:").append(column).append(")");
      parameters.put(column, values.stream().map(name).toList());
    }
  }

  private static void bound(
      String test,
      String name,
      @Nullable Object value,
      StringBuilder condition,
      Map<String, Object> parameters) {
    if (value != null) {
      condition.append(" and i.").append(test);
      parameters.put(name, value);
    }
  }
}
