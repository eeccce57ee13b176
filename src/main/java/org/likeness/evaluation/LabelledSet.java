package org.likeness.evaluation;

import org.likeness.evaluation.LabelledImage.Role;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A set of images of known people.
 *
 * @param manifest that lists them; files lie below its folder
 * @param sha256 of the manifest
 * @param images in the order of the manifest
 * @param labels columns by which people are grouped
 * @param cautions what is odd about the manifest, in words
 */
record LabelledSet(
    Path manifest,
    String sha256,
    List<LabelledImage> images,
    List<String> labels,
    List<String> cautions) {

  LabelledSet {
    images = List.copyOf(images);
    labels = List.copyOf(labels);
    cautions = List.copyOf(cautions);
  }

  List<LabelledImage> of(Role role) {
    return images.stream().filter(image -> image.role() == role).toList();
  }

  /** Everybody who should be enrolled, whether or not that succeeds. */
  Set<String> galleryPeople() {
    return of(Role.GALLERY).stream().map(LabelledImage::person).collect(Collectors.toSet());
  }

  Path path(LabelledImage image) {
    return manifest.toAbsolutePath().resolveSibling(image.file());
  }
}
