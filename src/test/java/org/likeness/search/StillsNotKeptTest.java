package org.likeness.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.access.Actor;
import org.likeness.access.Role;
import org.likeness.media.MediaStore;
import org.likeness.media.ObjectUse;
import org.likeness.media.Sha256;
import org.likeness.problem.Problem;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A search that could not be stored leaves no stills behind. */
@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
class StillsNotKeptTest {
  @Inject SearchStore store;
  @Inject ObjectUse use;
  @Inject MediaStore media;
  @Inject EntityManager database;

  @Test
  void stillsOfASearchThatIsRefusedInTheEndAreRemoved() {
    PortraitGallery.fill();
    SignedIn investigator = SignedIn.as("MET", Role.INVESTIGATOR);
    String id =
        SearchCalls.search(investigator, SearchCalls.investigative(), PortraitGallery.stranger(1))
            .statusCode(201)
            .extract()
            .path("id");
    FrozenSearch again =
        QuarkusTransaction.requiringNew()
            .call(() -> SearchRow.<SearchRow>findById(UUID.fromString(id)).toFrozen());
    byte[] still = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
    Sha256 hash = Sha256.of(still);

    assertThatThrownBy(
            () ->
                store.keep(
                    again, List.of(still), new Urgency(Priority.ROUTINE, null), Actor.SYSTEM, null))
        .isInstanceOf(Problem.class);

    assertThat(use.of(hash)).isEqualTo(ObjectUse.Need.NONE);
    assertThat(count("evidence_removal", hash) == 1 || media.get(hash).isEmpty())
        .as("left to be removed")
        .isTrue();
    assertThat(count("evidence_upload_note", hash)).isZero();
  }

  private long count(String table, Sha256 hash) {
    return (Long)
        database
            .createNativeQuery("select count(*) from " + table + " where sha256 = ?1")
            .setParameter(1, hash.hex())
            .getSingleResult();
  }
}
