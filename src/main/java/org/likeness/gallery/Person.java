package org.likeness.gallery;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.likeness.access.ForceCode;

import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A person of the gallery: whom a force calls by one reference. */
@Entity
@Table(name = "person")
class Person extends PanacheEntityBase {
  @Id
  @Column(name = "id")
  UUID id;

  @Column(name = "force")
  String force;

  @Column(name = "person_reference")
  String personReference;

  @Column(name = "searchable_images")
  int searchableImages;

  @Column(name = "created_at")
  Instant createdAt;

  static Person create(Key key, Instant now) {
    Person person = new Person();
    person.id = UuidCreator.getTimeOrderedEpoch();
    person.force = key.force().value();
    person.personReference = key.personReference();
    person.createdAt = now;
    person.persist();
    return person;
  }

  Key key() {
    return new Key(new ForceCode(force), personReference);
  }

  /** Who the source says it is. */
  record Key(ForceCode force, String personReference) {
    static Key of(CustodyRecord record) {
      return new Key(record.force(), record.personReference());
    }
  }
}
