package org.likeness.gallery;

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
  default GalleryView view(TemplateModel model) {
    return view();
  }

  /** What it can do now; never fails. */
  IndexStatus status();

  /**
   * Begins a new generation beside the one that serves. Closing it without a commit discards it.
   *
   * @throws org.likeness.problem.Problem conflict if another one is being built
   */
  NextGeneration beginGeneration();
}
