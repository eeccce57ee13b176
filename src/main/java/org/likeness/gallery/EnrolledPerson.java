package org.likeness.gallery;

import org.likeness.access.ForceCode;

import java.util.List;
import java.util.UUID;

/**
 * A person with all their images.
 *
 * @param id of the person
 * @param force whose reference it is
 * @param personReference the source's reference
 * @param images newest capture first
 */
public record EnrolledPerson(
    UUID id, ForceCode force, String personReference, List<EnrolledImage> images) {

  public EnrolledPerson {
    images = List.copyOf(images);
  }
}
