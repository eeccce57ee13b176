package org.likeness.gallery;

import org.hibernate.StatelessSession;
import org.likeness.media.Sha256;

import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The model in the one row of the gallery's state. */
@ApplicationScoped
class DatabaseGalleryModel implements GalleryModel {
  private final StatelessSession database;

  DatabaseGalleryModel(StatelessSession database) {
    this.database = database;
  }

  @Override
  @Transactional
  public Optional<TemplateModel> current() {
    return database
        .createSelectionQuery(
            "select modelId, modelSha256, preprocessing from GalleryState where modelId is not null",
            Object[].class)
        .getResultStream()
        .map(m -> new TemplateModel((String) m[0], new Sha256((String) m[1]), (String) m[2]))
        .findFirst();
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public Optional<TemplateModel> locked() {
    return GalleryState.locked().model();
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void become(TemplateModel model) {
    GalleryState.locked().become(model);
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public int become(TemplateModel model, int number) {
    GalleryState state = GalleryState.locked();
    int former = state.number;
    state.become(model);
    state.number = number;
    return former;
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public long nextRevision() {
    return ++GalleryState.locked().revision;
  }
}
