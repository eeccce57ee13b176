package org.likeness.gallery;

import java.util.Set;
import java.util.UUID;

/** The searchable copy of the gallery: derived from the database, replaceable at any time. */
public interface GalleryIndex {

  /**
   * The newest complete moment.
   *
   * @throws org.likeness.problem.Problem index-unavailable while the first build runs, with its
   *     progress
   */
  GalleryView view();

  /**
   * The newest complete moment of the templates of one model: of the one that is searched, or of
   * one that is kept beside it.
   *
   * @throws org.likeness.problem.Problem index-unavailable while there is none
   */
  GalleryView view(TemplateModel model);

  /** What it can do now; never fails. */
  IndexStatus status();

  /**
   * Begins a new generation beside the one that serves. Closing it without a commit discards it.
   *
   * @throws org.likeness.problem.Problem conflict if another one is being built
   */
  NextGeneration beginGeneration();

  /**
   * Looks for images by their ids, in what searches see and in the files, of all models.
   *
   * @throws org.likeness.problem.Problem index-unavailable
   */
  IndexTraces traces(Set<UUID> imageIds);

  /**
   * Writes the files of all models anew that hold anything that was deleted, while searches and
   * changes go on. May take long, and may end before it is done: {@link #traces} tells.
   *
   * @throws org.likeness.problem.Problem index-unavailable
   */
  void expunge();

  /** Where it lies, in words: each place holds a copy of its own. */
  String place();
}
