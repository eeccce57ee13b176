package org.likeness.ingest;

import org.jspecify.annotations.Nullable;
import org.likeness.access.ForceCode;
import org.likeness.gallery.ArrestOutcome;
import org.likeness.gallery.CustodyRecord;
import org.likeness.gallery.ImageType;
import org.likeness.gallery.OffenceGroup;
import org.likeness.gallery.Sex;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;

/** What each record of a manifest must be by itself. */
final class RowRules {
  private final SortedSet<String> forces;
  private final @Nullable ForceCode onlyForce;
  private final LocalDate today;

  /**
   * @param forces codes of the forces that this service knows
   * @param onlyForce the one force whose records are taken; null for all forces of this service
   * @param today the latest day on which an image can have been taken
   */
  RowRules(SortedSet<String> forces, @Nullable ForceCode onlyForce, LocalDate today) {
    this.forces = forces;
    this.onlyForce = onlyForce;
    this.today = today;
  }

  /** The record with its types; empty if anything is wrong, all of which is then a problem. */
  Optional<ManifestRow> check(RawRow raw, ManifestProblems problems) {
    int before = problems.count();
    Cells cells = new Cells(raw, problems);
    Optional<String> file = cells.parsed(Column.FILE, FileName::fault);
    Optional<ForceCode> force = force(cells);
    Optional<String> custody = cells.reference(Column.CUSTODY_REFERENCE);
    Optional<String> person = cells.reference(Column.PERSON_REFERENCE);
    Optional<LocalDate> captured = cells.date(Column.CAPTURE_DATE, CAPTURED_FROM, today);
    Optional<Integer> age = cells.age(Column.AGE_AT_CAPTURE);
    Optional<Sex> sex = cells.oneOf(Column.SEX, Sex.values(), Sex::wireName);
    Optional<ArrestOutcome> arrest =
        cells.oneOf(Column.ARREST_OUTCOME, ArrestOutcome.values(), ArrestOutcome::wireName);
    Optional<OffenceGroup> offence =
        cells.oneOf(Column.OFFENCE_GROUP, OffenceGroup.values(), OffenceGroup::wireName);
    Optional<ImageType> type =
        cells.oneOf(Column.IMAGE_TYPE, ImageType.values(), ImageType::wireName);
    Optional<String> ethnicity = cells.ethnicity(Column.ETHNICITY_CODE);
    Optional<LocalDate> review =
        cells.date(Column.REVIEW_DATE, captured.orElse(CAPTURED_FROM), LATEST_REVIEW);
    if (problems.count() > before) {
      return Optional.empty();
    }
    return Optional.of(
        new ManifestRow(
            raw.line(),
            file.orElseThrow(),
            new CustodyRecord(
                force.orElseThrow(),
                custody.orElseThrow(),
                person.orElseThrow(),
                captured.orElseThrow(),
                age.orElseThrow(),
                sex.orElseThrow(),
                ethnicity.orElse(null),
                arrest.orElseThrow(),
                offence.orElseThrow(),
                type.orElseThrow(),
                review.orElse(null))));
  }

  private static final LocalDate CAPTURED_FROM = LocalDate.of(1900, 1, 1);
  private static final LocalDate LATEST_REVIEW = LocalDate.of(2200, 1, 1);

  private Optional<ForceCode> force(Cells cells) {
    Optional<ForceCode> force =
        cells.text(Column.FORCE).filter(forces::contains).map(ForceCode::new);
    if (force.isEmpty()) {
      cells.blameIfPresent(Column.FORCE, "must be one of " + String.join(", ", forces));
    } else if (onlyForce != null && !force.get().equals(onlyForce)) {
      cells.blameIfPresent(Column.FORCE, "must be " + onlyForce + ", the force that you act for");
    }
    return force;
  }
}
