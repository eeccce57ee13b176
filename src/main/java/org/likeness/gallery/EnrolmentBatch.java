package org.likeness.gallery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.likeness.gallery.EnrolmentResult.Outcome;
import org.likeness.retention.NotedRules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** Applies the enrolments of one batch to what the database holds. */
final class EnrolmentBatch {
  private final GalleryChange change;
  private final NotedRules rules;
  private final ObjectMapper json;
  private final Predicate<UUID> held;
  private final Map<Person.Key, Person> people;
  private final Map<CustodyImage.Key, CustodyImage> images;
  private final Map<String, UUID> erased;
  private final Set<UUID> cameAgain = new HashSet<>();
  private final List<CustodyImage> newImages = new ArrayList<>();
  private final List<StoredTemplate> newTemplates = new ArrayList<>();

  /**
   * Reads what the batch needs.
   *
   * @param held whether a legal hold stands on a person
   */
  EnrolmentBatch(
      GalleryChange change,
      List<Enrolment> batch,
      NotedRules rules,
      ObjectMapper json,
      Predicate<UUID> held) {
    this.change = change;
    this.rules = rules;
    this.json = json;
    this.held = held;
    this.people = GalleryLookups.people(batch);
    this.images = GalleryLookups.images(batch);
    this.erased =
        Tombstone.byFingerprint(
            batch.stream().map(CustodyImage.Key::of).filter(key -> !images.containsKey(key)));
    change.know(people.values());
    change.know(GalleryLookups.peopleOf(images.values()));
  }

  EnrolmentResult apply(Enrolment enrolment) {
    change.state().require(enrolment.model());
    CustodyImage.Key key = CustodyImage.Key.of(enrolment);
    CustodyImage image = images.get(key);
    if (image == null) {
      UUID gone = erased.get(key.fingerprint().hex());
      return gone == null ? enrol(key, enrolment) : refused(gone);
    }
    CustodyRecord record = enrolment.record();
    ReviewDate review = review(record, image);
    String reference = change.person(image.personId).personReference;
    if (!record.personReference().equals(reference) && held.test(image.personId)) {
      return result(Outcome.HELD, image);
    }
    return review.equals(image.review())
            && record.reviewedOn(review.date()).equals(image.record(reference))
        ? result(Outcome.UNCHANGED, image)
        : update(image, reference, record, review);
  }

  private EnrolmentResult refused(UUID gone) {
    cameAgain.add(gone);
    return new EnrolmentResult(Outcome.ERASED, gone, null);
  }

  /** Erased images that were sent again, whose bytes may lie in the store once more. */
  Set<UUID> cameAgain() {
    return cameAgain;
  }

  private EnrolmentResult enrol(CustodyImage.Key key, Enrolment enrolment) {
    CustodyImage image = CustodyImage.create(key, enrolment.format(), change.now());
    images.put(key, image);
    newImages.add(image);
    newTemplates.add(
        StoredTemplate.of(
            image.id,
            change.state().number,
            enrolment.model(),
            enrolment.template(),
            write(json, enrolment.quality()),
            enrolment.landmarks()));
    Person person = person(enrolment.record());
    image.personId = person.id;
    put(image, person, enrolment.record(), byItself(enrolment.record()));
    return result(Outcome.ENROLLED, image);
  }

  private EnrolmentResult update(
      CustodyImage image, String reference, CustodyRecord record, ReviewDate review) {
    String before = write(json, image.record(reference));
    // rows that are not in the database yet have no history to refer to them
    if (!newImages.contains(image)) {
      RecordHistory.of(image, before, change.now()).persist();
    }
    put(image, person(record), record, review);
    return result(Outcome.UPDATED, image);
  }

  private void put(CustodyImage image, Person person, CustodyRecord record, ReviewDate review) {
    boolean searchable = !ReviewRule.isDue(record.arrestOutcome(), review.date(), change.today());
    change.count(image.searchable, image.personId, searchable, person.id);
    if (!image.personId.equals(person.id)) {
      change.leaves(image.personId);
    }
    image.searchable = searchable;
    image.revision = change.revision();
    image.changedAt = change.now();
    image.take(record, person.id, review);
  }

  private Person person(CustodyRecord record) {
    return people.computeIfAbsent(
        Person.Key.of(record),
        key -> {
          Person created = Person.create(key, change.now());
          change.know(List.of(created));
          return created;
        });
  }

  /** Rows of one kind after the other, so that they go out in batches. */
  void persist() {
    CustodyImage.persist(newImages);
    StoredTemplate.persist(newTemplates);
  }

  private ReviewDate review(CustodyRecord record, CustodyImage image) {
    return image.isKeptByDecision(record) ? image.review() : byItself(record);
  }

  /** As the source says, or else the rules. */
  private ReviewDate byItself(CustodyRecord record) {
    LocalDate given = record.reviewDate();
    return given != null ? ReviewDate.bySource(given) : ReviewRule.byRules(rules, record);
  }

  static String write(ObjectMapper json, Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record is always writable as JSON", e);
    }
  }

  private static EnrolmentResult result(Outcome outcome, CustodyImage image) {
    return new EnrolmentResult(outcome, image.id, image.personId);
  }
}
