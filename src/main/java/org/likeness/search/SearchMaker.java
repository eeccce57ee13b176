package org.likeness.search;

import com.github.f4b6a3.uuid.UuidCreator;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.access.Notices;
import org.likeness.gallery.ScanChoice;
import org.likeness.media.MediaStore;
import org.likeness.search.ProbeMaker.Material;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes a search: probe, scan, freeze, store. */
@ApplicationScoped
class SearchMaker {
  private final ProbeMaker probes;
  private final GallerySearch gallery;
  private final MediaStore media;
  private final SearchStore store;
  private final OperatingPoints points;
  private final SearchConfig config;
  private final Clock clock;

  SearchMaker(
      ProbeMaker probes,
      GallerySearch gallery,
      MediaStore media,
      SearchStore store,
      OperatingPoints points,
      SearchConfig config,
      Clock clock) {
    this.probes = probes;
    this.gallery = gallery;
    this.media = media;
    this.store = store;
    this.points = points;
    this.config = config;
    this.clock = clock;
  }

  /**
   * A search that was made.
   *
   * @param search with its frozen list
   * @param serverTiming milliseconds of each stage, as the header says it
   */
  record Made(FrozenSearch search, String serverTiming) {}

  Made make(SearchOrder order, List<Material> materials, Actor actor, @Nullable RequestKey key) {
    Probe probe = probes.make(materials);
    GallerySearch.Found found =
        gallery.search(
            probe.template(), order.filter(), points.of(order, probe.model()), scan(order));
    FrozenSearch search = freeze(order, probe, found, actor);
    long start = System.nanoTime();
    materials.forEach(material -> media.put(material.original()));
    store.keep(search, actor, key);
    return new Made(search, timing(probe, found, (System.nanoTime() - start) / 1e6));
  }

  /** An investigative list has no cut: the harder the match, the more an approximate scan loses. */
  private ScanChoice scan(SearchOrder order) {
    return order.mode() == SearchMode.INVESTIGATIVE ? ScanChoice.EXHAUSTIVE : config.scan();
  }

  private FrozenSearch freeze(
      SearchOrder order, Probe probe, GallerySearch.Found found, Actor actor) {
    return new FrozenSearch(
        UuidCreator.getTimeOrderedEpoch(),
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        actor.userId(),
        actor.login(),
        order.details(),
        Notices.POLICY_VERSION,
        order.filter(),
        found.point(),
        probe.model(),
        found.gallery(),
        found.scan(),
        found.retention(),
        probe.stills(),
        found.candidates());
  }

  private static String timing(Probe probe, GallerySearch.Found found, double storing) {
    return String.format(
        Locale.ROOT,
        "%s, scan;dur=%.1f, store;dur=%.1f",
        probe.stages().toServerTiming(),
        found.scanMilliseconds(),
        storing);
  }
}
