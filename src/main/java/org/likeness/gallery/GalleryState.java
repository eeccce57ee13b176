package org.likeness.gallery;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.jspecify.annotations.Nullable;
import org.likeness.media.Sha256;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.util.Optional;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;

/** The one row whose lock orders all changes of the gallery. */
@Entity
@Table(name = "gallery_state")
class GalleryState extends PanacheEntityBase {
  private static final short ONLY = 1;

  @Id
  @Column(name = "id")
  short id;

  /** Tells this gallery from others: an index of another is never shown. */
  @Column(name = "gallery_id")
  UUID galleryId;

  @Column(name = "revision")
  long revision;

  @Column(name = "images")
  long images;

  @Column(name = "people")
  long people;

  /** Of the templates that are searched. */
  @Column(name = "number")
  int number;

  @Column(name = "model_id")
  @Nullable String modelId;

  @Column(name = "model_sha256")
  @Nullable String modelSha256;

  @Column(name = "preprocessing")
  @Nullable String preprocessing;

  /** Waits for the row's lock and keeps it until the transaction ends. */
  static GalleryState locked() {
    return findById(ONLY, LockModeType.PESSIMISTIC_WRITE);
  }

  /** The first template decides the model; later ones must be of the same. */
  void require(TemplateModel model) {
    TemplateModel mine = model().orElse(null);
    if (mine == null) {
      become(model);
    } else if (!mine.equals(model)) {
      throw Problem.of(
          ProblemType.CONFLICT,
          "The gallery holds templates of "
              + mine.words()
              + "; a template of "
              + model.words()
              + " cannot be compared with them");
    }
  }

  /** Templates of this model are searched from now on. */
  void become(TemplateModel model) {
    modelId = model.id();
    modelSha256 = model.sha256().hex();
    preprocessing = model.preprocessing();
  }

  Optional<TemplateModel> model() {
    return modelId == null || modelSha256 == null || preprocessing == null
        ? Optional.empty()
        : Optional.of(new TemplateModel(modelId, new Sha256(modelSha256), preprocessing));
  }
}
