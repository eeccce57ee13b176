package org.likeness.gallery;

import io.smallrye.common.annotation.Identifier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;

/** Chooses the index by configuration. */
final class GalleryIndexes {

  private GalleryIndexes() {}

  @Produces
  @ApplicationScoped
  static GalleryIndex index(GalleryConfig config, @Any Instance<GalleryIndex> all) {
    String name =
        switch (config.index()) {
          case EMBEDDED -> "embedded";
          case OPENSEARCH -> "opensearch";
        };
    return all.select(Identifier.Literal.of(name)).get();
  }
}
