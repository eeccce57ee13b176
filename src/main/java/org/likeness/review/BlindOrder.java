package org.likeness.review;

import org.likeness.access.Actor;
import org.likeness.search.FrozenCandidate;
import org.likeness.search.FrozenSearch;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/**
 * The order in which a blind reviewer sees the candidates: random for each person and search, the
 * same whenever they look again, and independent of the rank (R3).
 */
@ApplicationScoped
class BlindOrder {
  private final EntityManager database;
  private final SecureRandom random = new SecureRandom();

  BlindOrder(EntityManager database) {
    this.database = database;
  }

  List<FrozenCandidate> shuffled(FrozenSearch search, Actor actor) {
    List<FrozenCandidate> candidates = new ArrayList<>(search.candidates());
    // from an order that knows nothing of ranks, so that the seed alone decides
    candidates.sort(Comparator.comparing(FrozenCandidate::id));
    Collections.shuffle(candidates, new Random(seed(search.id(), actor.userId())));
    return candidates;
  }

  @Transactional
  long seed(UUID searchId, String userId) {
    database
        .createNativeQuery(
            "insert into review_order (search_id, user_id, seed) values (?1, ?2, ?3)"
                + " on conflict do nothing")
        .setParameter(1, searchId)
        .setParameter(2, userId)
        .setParameter(3, random.nextLong())
        .executeUpdate();
    return database.find(OrderRow.class, new OrderRow.Key(searchId, userId)).seed;
  }
}
