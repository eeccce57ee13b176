package org.likeness.progress;

import org.likeness.access.Actor;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.StreamSupport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

/** All features that people wait for. */
@ApplicationScoped
class Sources {
  private final Instance<ProgressSource> sources;

  Sources(Instance<ProgressSource> sources) {
    this.sources = sources;
  }

  List<ProgressState> states(Collection<Actor> viewers, Instant endedSince) {
    return StreamSupport.stream(sources.spliterator(), false)
        .flatMap(source -> source.states(viewers, endedSince).stream())
        .toList();
  }
}
