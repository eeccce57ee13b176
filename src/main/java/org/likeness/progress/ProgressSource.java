package org.likeness.progress;

import org.likeness.access.Actor;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** A feature that people wait for. It reads the database: another replica may do the work. */
public interface ProgressSource {

  /**
   * How far that is what each viewer may know of: all that goes on, and what ended since.
   *
   * @param viewers who watches, each once
   * @param endedSince what ended before need not be told
   */
  List<ProgressState> states(Collection<Actor> viewers, Instant endedSince);
}
