package org.likeness.gallery.application;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Objects;

/** The answer to an applicant as a letter without names or pictures. */
final class Letter {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.UK);

  private static final String GRANTED =
      """
      We have decided to delete the images. All %d images that this force held of the person in its \
      facial search database are erased, with everything that was derived from them. They can no \
      longer be found by any search. A record that an erasure took place is kept; it holds no image \
      and nothing that could identify a face. If you want a proof of the erasure, ask for it under \
      the reference above.
      """;

  private static final String NOTHING_HELD =
      """
      This force holds no image of the person in its facial search database. Nothing needed to be \
      deleted.
      """;

  private static final String REFUSED =
      """
      We have decided to keep the images for now, for the reason above. They will be reviewed again, \
      and deleted when it is no longer necessary to keep them. You may apply again if circumstances \
      change.
      """;

  private static final String REMEDIES =
      """
      If you do not agree with this answer you may ask the force for a review of it, complain to the \
      Information Commissioner's Office (ico.org.uk), or seek a judicial remedy.
      """;

  private Letter() {}

  static String of(ApplicationRow row) {
    LocalDate decided = LocalDate.ofInstant(Objects.requireNonNull(row.decidedAt), ZoneOffset.UTC);
    int images = Objects.requireNonNull(row.images);
    return """
        %s
        %s

        Your application for the deletion of custody images
        Reference: %s

        On %s we received your application for the deletion of the images of the person whom we \
        record as %s. It was decided on %s.

        Decision: %s
        Reason: %s

        %s
        %s"""
        .formatted(
            row.force,
            decided.format(DAY),
            row.reference,
            row.receivedOn.format(DAY),
            row.personReference,
            decided.format(DAY),
            row.decision,
            row.reason,
            consequence(Objects.requireNonNull(row.decision), images),
            REMEDIES);
  }

  private static String consequence(String decision, int images) {
    if (images == 0) {
      return NOTHING_HELD;
    }
    return decision.equals("granted") ? GRANTED.formatted(images) : REFUSED;
  }
}
