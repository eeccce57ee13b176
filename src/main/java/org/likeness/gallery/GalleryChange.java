package org.likeness.gallery;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** One change of the gallery under its lock: allots the revision and keeps the counts. */
final class GalleryChange {
  private final GalleryState state;
  private final Instant now;
  private final Map<UUID, Person> people = new HashMap<>();
  private final Set<UUID> left = new HashSet<>();
  private boolean written;

  private GalleryChange(GalleryState state, Instant now) {
    this.state = state;
    this.now = now;
  }

  /** Waits for the lock. */
  static GalleryChange begin(Clock clock) {
    // the database keeps microseconds
    return new GalleryChange(GalleryState.locked(), clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  GalleryState state() {
    return state;
  }

  Instant now() {
    return now;
  }

  LocalDate today() {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  /** Makes the people known whose images may change. */
  void know(Collection<Person> known) {
    known.forEach(person -> people.put(person.id, person));
  }

  Person person(UUID id) {
    Person person = people.get(id);
    if (person == null) {
      throw new IllegalStateException("the person of a changing image must be known; id=" + id);
    }
    return person;
  }

  /** The revision of this change; asking for it makes the change one. */
  long revision() {
    if (!written) {
      written = true;
      state.revision++;
    }
    return state.revision;
  }

  /** Notes the new searchability, and the person it now belongs to, in all counts. */
  void count(boolean was, UUID before, boolean is, UUID after) {
    if (was) {
      state.images--;
      if (--person(before).searchableImages == 0) {
        state.people--;
      }
    }
    if (is) {
      state.images++;
      if (++person(after).searchableImages == 1) {
        state.people++;
      }
    }
  }

  /** Notes that an image no longer belongs to the person. */
  void leaves(UUID person) {
    left.add(person);
  }

  /** The people who may have no image any more. */
  Set<UUID> left() {
    return Set.copyOf(left);
  }

  boolean wroteAnything() {
    return written;
  }
}
