package org.likeness.watchlist;

import org.jspecify.annotations.Nullable;
import org.likeness.access.ForceCode;
import org.likeness.access.Forces;
import org.likeness.gallery.FilteredPeople;
import org.likeness.gallery.GalleryRecords;
import org.likeness.problem.Complaints;
import org.likeness.search.FilterCheck;
import org.likeness.search.SearchFilter;
import org.likeness.search.SearchRequest.FilterRequest;
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
  private final FilteredPeople filtered;
  private final WatchlistConfig config;
  private final Clock clock;

  WatchlistCheck(
      Forces forces,
      GalleryRecords records,
      FilteredPeople filtered,
      WatchlistConfig config,
      Clock clock) {
    this.forces = forces;
    this.records = records;
    this.filtered = filtered;
    this.config = config;
    this.clock = clock;
  }

  /** A proposal that can be kept; without a filter its people were named. */
  record Checked(
      String name,
      String purpose,
      String justification,
      Instant expiresAt,
      Set<UUID> people,
      @Nullable SearchFilter filter) {}

  /** A filter that could be proposed, and whom it means. */
  record Previewed(SearchFilter filter, WatchlistPreview preview) {}

  /**
   * @throws org.likeness.problem.Problem invalid-request with every field that is wrong
   */
  Checked check(NewWatchlist wanted) {
    Complaints complaints = new Complaints();
    SearchFilter filter = wanted.filter() == null ? null : filter(wanted.filter(), complaints);
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
            filter == null ? named(wanted, complaints) : meant(filter, wanted, complaints),
            filter);
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

  /**
   * @throws org.likeness.problem.Problem invalid-request
   */
  Previewed preview(@Nullable FilterRequest wanted) {
    Complaints complaints = new Complaints();
    SearchFilter filter = filter(wanted, complaints);
    complaints.raise();
    FilteredPeople.Counted counted = filtered.count(filter.toGallery());
    return new Previewed(
        filter,
        new WatchlistPreview(
            counted.people(), counted.under18(), counted.unconvicted(), config.mostPeople()));
  }

  /** A watchlist is a part of the gallery, never all of it. */
  private SearchFilter filter(@Nullable FilterRequest wanted, Complaints complaints) {
    SearchFilter filter = new FilterCheck(forces, complaints).check(wanted);
    if (filter.equals(SearchFilter.NONE)) {
      complaints.add("filter", "must choose some people");
    }
    return filter;
  }

  /** Whoever proposes a filter has seen how many people it means. */
  private Set<UUID> meant(SearchFilter filter, NewWatchlist wanted, Complaints complaints) {
    if (wanted.people() != null) {
      complaints.add("people", "must be absent: the filter chooses them");
    }
    Long counted = wanted.counted();
    if (counted == null) {
      complaints.add("counted", "is missing: how many people the preview showed");
    }
    if (complaints.any()) {
      return Set.of();
    }
    Set<UUID> people = filtered.find(filter.toGallery(), config.mostPeople() + 1);
    if (people.isEmpty() || people.size() > config.mostPeople()) {
      complaints.add(
          "filter",
          "means %s, and a watchlist has 1 to %d people"
              .formatted(people.isEmpty() ? "nobody" : "more people", config.mostPeople()));
    } else if (counted != null && people.size() != counted) {
      complaints.add(
          "counted", "is %d, but the filter means %d people now".formatted(counted, people.size()));
    }
    return people;
  }

  private Set<UUID> named(NewWatchlist wanted, Complaints complaints) {
    List<PersonNamed> people = wanted.people();
    return named(people == null ? List.of() : people, complaints);
  }

  private Set<UUID> named(List<PersonNamed> named, Complaints complaints) {
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
