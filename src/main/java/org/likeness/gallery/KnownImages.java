package org.likeness.gallery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.likeness.engine.FaceTemplate;
import org.likeness.engine.ImageFormat;
import org.likeness.engine.Quality;
import org.likeness.media.Sha256;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** What the gallery already knows of images that come again. */
@ApplicationScoped
public class KnownImages {
  private final EntityManager database;
  private final ObjectMapper json;

  KnownImages(EntityManager database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /**
   * An image that comes.
   *
   * @param record what its source says of it
   * @param image hash of its bytes
   */
  public record Incoming(CustodyRecord record, Sha256 image) {
    private CustodyImage.Key key() {
      return new CustodyImage.Key(record.force(), record.custodyReference(), image);
    }
  }

  /**
   * Those of the images that the gallery holds with a template of this very model: they can be
   * enrolled again without the engine.
   */
  @Transactional
  public Map<Incoming, Enrolment> withTemplates(Collection<Incoming> images, TemplateModel model) {
    Map<CustodyImage.Key, CustodyImage> held = held(images);
    Map<UUID, StoredTemplate> templates = templates(held.values(), model);
    Map<Incoming, Enrolment> known = new HashMap<>();
    for (Incoming incoming : images) {
      CustodyImage image = held.get(incoming.key());
      StoredTemplate template = image == null ? null : templates.get(image.id);
      if (image != null && template != null) {
        known.put(incoming, again(incoming, image, template, model));
      }
    }
    return known;
  }

  /**
   * Those of the images that are new and whose custody reference the gallery knows as another
   * person's: one of the two is wrong.
   */
  @Transactional
  public Set<Incoming> contradicting(Collection<Incoming> images) {
    Map<CustodyImage.Key, CustodyImage> held = held(images);
    Map<UUID, String> references =
        GalleryLookups.peopleOf(held.values()).stream()
            .collect(Collectors.toMap(person -> person.id, person -> person.personReference));
    Map<String, String> personOfCustody = new HashMap<>();
    held.values()
        .forEach(
            image ->
                personOfCustody.put(
                    image.force + " " + image.custodyReference, references.get(image.personId)));
    return images.stream()
        .filter(incoming -> !held.containsKey(incoming.key()))
        .filter(incoming -> isOfAnother(incoming.record(), personOfCustody))
        .collect(Collectors.toSet());
  }

  private static boolean isOfAnother(CustodyRecord record, Map<String, String> personOfCustody) {
    String held = personOfCustody.get(record.force() + " " + record.custodyReference());
    return held != null && !held.equals(record.personReference());
  }

  private Map<CustodyImage.Key, CustodyImage> held(Collection<Incoming> images) {
    if (images.isEmpty()) {
      return Map.of();
    }
    return database
        .createQuery(
            "from CustodyImage where force in :forces and custodyReference in :references",
            CustodyImage.class)
        .setParameter("forces", distinct(images, r -> r.force().value()))
        .setParameter("references", distinct(images, CustodyRecord::custodyReference))
        .getResultStream()
        .collect(Collectors.toMap(CustodyImage::key, image -> image));
  }

  private static Set<String> distinct(
      Collection<Incoming> images, Function<CustodyRecord, String> field) {
    return images.stream().map(Incoming::record).map(field).collect(Collectors.toSet());
  }

  private Map<UUID, StoredTemplate> templates(
      Collection<CustodyImage> images, TemplateModel model) {
    if (images.isEmpty()) {
      return Map.of();
    }
    return database
        .createQuery(
            "from StoredTemplate where imageId in :images and modelId = :model"
                + " and number = (select s.number from GalleryState s)"
                + " and modelSha256 = :hash and preprocessing = :preprocessing",
            StoredTemplate.class)
        .setParameter("images", images.stream().map(image -> image.id).toList())
        .setParameter("model", model.id())
        .setParameter("hash", model.sha256().hex())
        .setParameter("preprocessing", model.preprocessing())
        .getResultStream()
        .collect(Collectors.toMap(template -> template.imageId, template -> template));
  }

  private Enrolment again(
      Incoming incoming, CustodyImage image, StoredTemplate template, TemplateModel model) {
    return new Enrolment(
        incoming.record(),
        incoming.image(),
        ImageFormat.valueOf(image.format),
        new FaceTemplate(model.id(), VectorBytes.toVector(template.vector)),
        model,
        quality(template),
        template.landmarks);
  }

  private Quality quality(StoredTemplate template) {
    try {
      return json.readValue(template.quality, Quality.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored quality cannot be read; " + template, e);
    }
  }
}
