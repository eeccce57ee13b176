package org.likeness.search;

import org.likeness.media.MediaUse;
import org.likeness.media.Sha256;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Searches need their stills. */
@ApplicationScoped
class SearchMediaUse implements MediaUse {
  private final EntityManager database;

  SearchMediaUse(EntityManager database) {
    this.database = database;
  }

  @Override
  @Transactional
  public Set<Sha256> stillUsed(Set<Sha256> objects) {
    Stream<?> used =
        database
            .createNativeQuery(
                "select distinct sha256 from search_still where sha256 in (:objects)", String.class)
            .setParameter("objects", objects.stream().map(Sha256::hex).toList())
            .getResultStream();
    return used.map(hash -> new Sha256(hash.toString())).collect(Collectors.toSet());
  }
}
