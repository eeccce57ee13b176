package org.likeness.gallery;

import org.jspecify.annotations.Nullable;
import org.likeness.access.ForceCode;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads the gallery from the database. Reading is not audited here: the caller knows why. */
public interface GalleryRecords {

  /** One image; empty if it never was or has been erased. */
  Optional<EnrolledImage> image(UUID imageId);

  /** The images that exist, by id; those that do not are missing. */
  Map<UUID, EnrolledImage> images(Collection<UUID> imageIds);

  /** Those of the images that have been erased, with the moment. */
  Map<UUID, Instant> erased(Collection<UUID> imageIds);

  /** A person with all images, searchable or not; empty if there is none. */
  Optional<EnrolledPerson> person(UUID personId);

  /** The person whom a force knows by a reference; empty if there is none. */
  Optional<UUID> personId(ForceCode force, String personReference);

  /**
   * All images in the order of their ids.
   *
   * @param after the last id of the page before; null for the first page
   * @param limit 1..1000
   */
  List<EnrolledImage> page(@Nullable UUID after, int limit);
}
