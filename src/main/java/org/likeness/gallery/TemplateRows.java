package org.likeness.gallery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Adds templates of a second model to images that the gallery holds. */
@ApplicationScoped
public class TemplateRows {
  private final EntityManager database;
  private final ObjectMapper json;

  TemplateRows(EntityManager database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /** Adds one, unless the image was erased or has it already. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void add(UUID imageId, int number, TemplateModel model, NewTemplate face) {
    boolean there =
        !database
            .createNativeQuery("select 1 from custody_image where id = ?1 for key share")
            .setParameter(1, imageId)
            .getResultList()
            .isEmpty();
    if (there
        && database.find(StoredTemplate.class, new StoredTemplate.Key(imageId, number)) == null) {
      database.persist(
          StoredTemplate.of(
              imageId, number, model, face.template(), quality(face), face.landmarks()));
    }
  }

  private String quality(NewTemplate face) {
    try {
      return json.writeValueAsString(face.quality());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a quality is always writable as JSON", e);
    }
  }
}
