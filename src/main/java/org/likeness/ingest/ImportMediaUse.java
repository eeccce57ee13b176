package org.likeness.ingest;

import org.likeness.media.MediaUse;
import org.likeness.media.Sha256;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Records that no worker has settled need their images. */
@ApplicationScoped
class ImportMediaUse implements MediaUse {
  private final EntityManager database;

  ImportMediaUse(EntityManager database) {
    this.database = database;
  }

  @Override
  @Transactional
  public Set<Sha256> stillUsed(Set<Sha256> objects) {
    Stream<?> used =
        database
            .createNativeQuery(
                "select distinct sha256 from import_record where sha256 in (:objects) and state = 'received'",
                String.class)
            .setParameter("objects", objects.stream().map(Sha256::hex).toList())
            .getResultStream();
    return used.map(hash -> new Sha256(hash.toString())).collect(Collectors.toSet());
  }

  @Override
  public boolean passing() {
    return true;
  }
}
