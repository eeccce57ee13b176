package org.likeness.gallery;

import java.util.Optional;

/** The model whose templates are searched: one at a time, whatever else is kept beside it (S7). */
public interface GalleryModel {

  /** The model; empty while there is neither a template nor a first installation. */
  Optional<TemplateModel> current();

  /**
   * The same under the lock that orders all changes of the gallery, kept until the transaction
   * ends.
   *
   * @throws jakarta.transaction.TransactionalException if there is no transaction
   */
  Optional<TemplateModel> locked();

  /**
   * Makes another one the gallery's.
   *
   * @throws jakarta.transaction.TransactionalException if there is no transaction
   */
  void become(TemplateModel model);

  /**
   * Makes another one the gallery's whose templates are there already.
   *
   * @param number of those templates
   * @return number of the templates that were searched until now
   */
  int become(TemplateModel model, int number);

  /** Allots the next revision under the lock. */
  long nextRevision();
}
