package org.likeness.watchlist;

import org.jspecify.annotations.Nullable;
import org.likeness.access.ForceCode;
import org.likeness.access.Forces;
import org.likeness.gallery.GalleryRecords;
import org.likeness.problem.Complaints;
import org.likeness.watchlist.NewWatchlist.PersonNamed;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

/** Checks a proposal, and finds the people that it names. */
@ApplicationScoped
class WatchlistCheck {
  private static final int SHORT = 200;
  private static final int LONG = 4000;

  private final Forces forces;
  private final GalleryRecords records;
  private final WatchlistConfig config;
  private final Clock clock;

  WatchlistCheck(Forces forces, GalleryRecords records, WatchlistConfig config, Clock clock) {
    this.forces = forces;
    this.records = records;
    this.config = config;
    this.clock = clock;
  }

  /** A proposal that can be kept. */
  record Checked(
      String name, String purpose, String justification, Instant expiresAt, Set<UUID> people) {}

  /**
   * @throws org.likeness.problem.Problem invalid-request with every field that is wrong
   */
  Checked check(NewWatchlist wanted) {
    Complaints complaints = new Complaints();
    Checked checked =
        new Checked(
            complaints.text("name", wanted.name(), SHORT, "by which people know it"),
            complaints.code(
                "purpose", wanted.purpose(), forces.purposes().keySet(), "the lawful purpose"),
            complaints.text(
                "justification",
                wanted.justification(),
                LONG,
                "why it is necessary and proportionate"),
            expiry(wanted.expiresAt(), complaints),
            people(wanted.people() == null ? List.of() : wanted.people(), complaints));
    complaints.raise();
    return checked;
  }

  private Instant expiry(@Nullable Instant expiresAt, Complaints complaints) {
    Instant now = clock.instant();
    Instant last = now.plus(config.longest());
    if (expiresAt == null) {
      complaints.add("expiresAt", "is missing: when all of it is removed");
    } else if (!expiresAt.isAfter(now) || expiresAt.isAfter(last)) {
      complaints.add("expiresAt", "must be in the future, and not after " + last);
    }
    return expiresAt == null ? now : expiresAt;
  }

  private Set<UUID> people(List<PersonNamed> named, Complaints complaints) {
    if (named.isEmpty() || named.size() > config.mostPeople()) {
      complaints.add("people", "must be 1 to " + config.mostPeople());
      return Set.of();
    }
    Set<UUID> people = new LinkedHashSet<>();
    for (int i = 0; i < named.size(); i++) {
      Optional<UUID> person = person(named.get(i));
      if (person.isEmpty()) {
        complaints.add("people[" + i + "]", "is nobody in the gallery");
      }
      person.ifPresent(people::add);
    }
    return people;
  }

  private Optional<UUID> person(@Nullable PersonNamed named) {
    String force = named == null ? null : named.force();
    String reference = named == null ? null : named.personReference();
    if (force == null || reference == null) {
      return Optional.empty();
    }
    return forces.known(force).flatMap((ForceCode code) -> records.personId(code, reference));
  }
}
