package org.likeness.gallery;

import org.likeness.access.ForceCode;

import java.util.List;
import java.util.UUID;

/** A person with all images, newest capture first. */
record PersonAnswer(UUID id, ForceCode force, String personReference, List<ImageAnswer> images) {

  static PersonAnswer of(EnrolledPerson person) {
    return new PersonAnswer(
        person.id(),
        person.force(),
        person.personReference(),
        person.images().stream().map(ImageAnswer::of).toList());
  }
}
