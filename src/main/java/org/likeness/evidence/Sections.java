package org.likeness.evidence;

import org.jspecify.annotations.Nullable;
import org.likeness.access.Forces;
import org.likeness.problem.Complaints;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Writes the sections of a step into a draft. What is wrong is refused; what is missing is a gap.
 */
@ApplicationScoped
class Sections {
  private static final int SHORT = 200;
  private static final int LONG = 4000;
  private static final long MOST_PENCE = 100_000_000_00L;
  private static final int MOST_LINKS = 100;

  /** No till is older, and no database knows every year that a text can name. */
  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF&&[^\\n\\r\\t]]");

  /** Clocks of tills and of the service differ. */
  private static final Duration SKEW = Duration.ofMinutes(10);

  private final Forces forces;
  private final Clock clock;

  Sections(Forces forces, Clock clock) {
    this.forces = forces;
    this.clock = clock;
  }

  /** Complaints name the fields as the caller wrote them. */
  void write(PackChange change, PackRow row, Complaints complaints) {
    if (change.incident() != null) {
      write(change.incident(), row, complaints);
    }
    if (change.store() != null) {
      write(change.store(), row, complaints);
    }
    if (change.loss() != null) {
      write(change.loss(), row, complaints);
    }
    if (change.circumstances() != null) {
      write(change.circumstances(), row);
    }
    if (change.crimeReference() != null) {
      row.crimeReference = text("crimeReference", change.crimeReference(), 50, complaints);
    }
    if (change.linked() != null) {
      link(change.linked(), row, complaints);
    }
  }

  private void write(Incident incident, PackRow row, Complaints complaints) {
    Instant latest = clock.instant().plus(SKEW);
    row.incidentFrom = moment("incident.from", incident.from(), latest, complaints);
    row.incidentUntil = moment("incident.until", incident.until(), latest, complaints);
    if (row.incidentFrom != null
        && row.incidentUntil != null
        && row.incidentUntil.isBefore(row.incidentFrom)) {
      complaints.add("incident.until", "must not be before it began");
    }
    row.incidentDescription =
        text("incident.description", incident.description(), LONG, complaints);
  }

  private static @Nullable Instant moment(
      String field, @Nullable Instant moment, Instant latest, Complaints complaints) {
    if (moment == null) {
      return null;
    }
    if (moment.isAfter(latest)) {
      complaints.add(field, "must not be in the future");
      return null;
    }
    if (moment.isBefore(EARLIEST)) {
      complaints.add(field, "must not be before the year 1900");
      return null;
    }
    return moment.truncatedTo(ChronoUnit.SECONDS);
  }

  private void write(Store store, PackRow row, Complaints complaints) {
    row.storeName = text("store.name", store.name(), SHORT, complaints);
    row.storeReference = text("store.reference", store.reference(), 50, complaints);
    row.storeAddress = text("store.address", store.address(), 500, complaints);
    row.force = text("store.force", store.force(), 20, complaints);
    if (row.force != null && forces.force(row.force).isEmpty()) {
      complaints.add("store.force", "is not a force that takes packs today");
    }
  }

  private static void write(Loss loss, PackRow row, Complaints complaints) {
    row.goods = text("loss.goods", loss.goods(), LONG, complaints);
    row.valuePence = loss.valuePence();
    if (row.valuePence != null && (row.valuePence < 0 || row.valuePence > MOST_PENCE)) {
      complaints.add("loss.valuePence", "must be between 0 and " + MOST_PENCE);
    }
  }

  private static void write(Circumstances told, PackRow row) {
    row.violence = told.violence() == null ? null : told.violence().wireName();
    row.weapon = wireName(told.weapon());
    row.under18 = wireName(told.under18());
    row.organised = wireName(told.organised());
    row.prolific = wireName(told.prolific());
  }

  private static @Nullable String wireName(@Nullable Belief belief) {
    return belief == null ? null : belief.wireName();
  }

  private static void link(List<UUID> linked, PackRow row, Complaints complaints) {
    if (linked.size() > MOST_LINKS) {
      complaints.add("linked", "has more than " + MOST_LINKS + " packs");
      return;
    }
    Set<UUID> known = new TreeSet<>();
    for (int i = 0; i < linked.size(); i++) {
      UUID id = linked.get(i);
      PackRow other = id == null || id.equals(row.id) ? null : PackRow.findById(id);
      if (other == null || !other.organisation.equals(row.organisation)) {
        complaints.add("linked[" + i + "]", "is not another pack of your organisation");
      } else {
        known.add(id);
      }
    }
    row.linked.retainAll(known);
    row.linked.addAll(known);
  }

  /** Without blanks around it and what no document can print; null if nothing is left. */
  static @Nullable String text(
      String field, @Nullable String value, int longest, Complaints complaints) {
    String printable = value == null ? "" : UNPRINTABLE.matcher(value).replaceAll(" ");
    return printable.isBlank() ? null : complaints.text(field, printable, longest, "a text");
  }
}
