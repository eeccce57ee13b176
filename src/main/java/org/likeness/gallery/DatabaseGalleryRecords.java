package org.likeness.gallery;

import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;
import org.likeness.access.ForceCode;
import org.likeness.engine.Landmarks;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Reads by a stateless session, so that what is read is what the database holds now. */
@ApplicationScoped
class DatabaseGalleryRecords implements GalleryRecords {
  private static final String JOIN =
      "select i, p.personReference, t.landmarks from CustodyImage i"
          + " join Person p on p.id = i.personId left join StoredTemplate t on t.imageId = i.id"
          + " and t.number = (select s.number from GalleryState s) ";

  private final StatelessSession database;

  DatabaseGalleryRecords(StatelessSession database) {
    this.database = database;
  }

  @Override
  @Transactional
  public Optional<EnrolledImage> image(UUID imageId) {
    return list(query("where i.id = :id").setParameter("id", imageId)).stream().findFirst();
  }

  @Override
  @Transactional
  public Map<UUID, EnrolledImage> images(Collection<UUID> imageIds) {
    if (imageIds.isEmpty()) {
      return Map.of();
    }
    return list(query("where i.id in :ids").setParameterList("ids", imageIds)).stream()
        .collect(Collectors.toMap(EnrolledImage::id, Function.identity()));
  }

  @Override
  @Transactional
  public Map<UUID, Instant> erased(Collection<UUID> imageIds) {
    return imageIds.isEmpty()
        ? Map.of()
        : database
            .createSelectionQuery("from Tombstone where imageId in :ids", Tombstone.class)
            .setParameterList("ids", imageIds)
            .getResultStream()
            .collect(Collectors.toMap(t -> t.imageId, t -> t.erasedAt));
  }

  @Override
  @Transactional
  public Optional<EnrolledPerson> person(UUID personId) {
    Person person = database.get(Person.class, personId);
    if (person == null) {
      return Optional.empty();
    }
    List<EnrolledImage> images =
        list(
            query("where i.personId = :id order by i.captureDate desc, i.id")
                .setParameter("id", personId));
    return Optional.of(
        new EnrolledPerson(person.id, new ForceCode(person.force), person.personReference, images));
  }

  @Override
  @Transactional
  public Optional<UUID> personId(ForceCode force, String personReference) {
    return database
        .createSelectionQuery(
            "select id from Person where force = :force and personReference = :reference",
            UUID.class)
        .setParameter("force", force.value())
        .setParameter("reference", personReference)
        .uniqueResultOptional();
  }

  @Override
  @Transactional
  public List<EnrolledImage> page(@Nullable UUID after, int limit) {
    if (limit < 1 || limit > 1000) {
      throw new IllegalArgumentException("limit must be in 1..1000; limit=" + limit);
    }
    SelectionQuery<Object[]> page =
        after == null
            ? query("order by i.id")
            : query("where i.id > :after order by i.id").setParameter("after", after);
    return list(page.setMaxResults(limit));
  }

  private SelectionQuery<Object[]> query(String rest) {
    return database.createSelectionQuery(JOIN + rest, Object[].class);
  }

  private static List<EnrolledImage> list(SelectionQuery<Object[]> query) {
    return query.getResultList().stream()
        .map(row -> ((CustodyImage) row[0]).enrolled((String) row[1], (Landmarks) row[2]))
        .toList();
  }
}
