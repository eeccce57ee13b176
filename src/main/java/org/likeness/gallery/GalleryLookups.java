package org.likeness.gallery;

import org.likeness.access.ForceCode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds rows by their sources' references, a statement for each force. */
final class GalleryLookups {

  private GalleryLookups() {}

  static Map<Person.Key, Person> people(List<Enrolment> batch) {
    Map<Person.Key, Person> found = new HashMap<>();
    byForce(batch)
        .forEach(
            (force, records) -> {
              List<Person> people =
                  Person.list(
                      "force = ?1 and personReference in ?2",
                      force.value(),
                      records.stream()
                          .map(CustodyRecord::personReference)
                          .collect(Collectors.toSet()));
              people.forEach(person -> found.put(person.key(), person));
            });
    return found;
  }

  static Map<CustodyImage.Key, CustodyImage> images(List<Enrolment> batch) {
    Map<CustodyImage.Key, CustodyImage> found = new HashMap<>();
    byForce(batch)
        .forEach(
            (force, records) -> {
              List<CustodyImage> images =
                  CustodyImage.list(
                      "force = ?1 and custodyReference in ?2",
                      force.value(),
                      records.stream()
                          .map(CustodyRecord::custodyReference)
                          .collect(Collectors.toSet()));
              images.forEach(image -> found.put(image.key(), image));
            });
    return found;
  }

  /** The people of images, whether they have been loaded or not. */
  static List<Person> peopleOf(Collection<CustodyImage> images) {
    Set<UUID> ids = images.stream().map(image -> image.personId).collect(Collectors.toSet());
    return ids.isEmpty() ? new ArrayList<>() : Person.list("id in ?1", ids);
  }

  /** Those of the people who have no image any more. */
  static List<Person> withoutImages(Set<UUID> people) {
    return people.isEmpty()
        ? List.of()
        : Person.list(
            "from Person p where p.id in ?1"
                + " and not exists (select 1 from CustodyImage i where i.personId = p.id)",
            people);
  }

  private static Map<ForceCode, List<CustodyRecord>> byForce(List<Enrolment> batch) {
    return batch.stream()
        .map(Enrolment::record)
        .collect(Collectors.groupingBy(CustodyRecord::force));
  }
}
