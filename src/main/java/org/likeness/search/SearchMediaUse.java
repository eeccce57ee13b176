package org.likeness.search;

import org.likeness.media.MediaUse;
import org.likeness.media.Sha256;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Searches need their stills until they are purged. */
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
                "select distinct s.sha256 from search_still s where s.sha256 in (:objects)"
                    + " and not exists (select 1 from search_purge p where p.search_id = s.search_id)",
                String.class)
            .setParameter("objects", objects.stream().map(Sha256::hex).toList())
            .getResultStream();
    return used.map(hash -> new Sha256(hash.toString())).collect(Collectors.toSet());
  }
}
