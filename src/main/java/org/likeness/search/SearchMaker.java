package org.likeness.search;

import com.github.f4b6a3.uuid.UuidCreator;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.access.Notices;
import org.likeness.gallery.ScanChoice;
import org.likeness.governance.InForce;
import org.likeness.governance.InForceSettings;
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
  private final SearchStore store;
  private final OperatingPoints points;
  private final InForceSettings settings;
  private final SearchConfig config;
  private final Clock clock;

  SearchMaker(
      ProbeMaker probes,
      GallerySearch gallery,
      SearchStore store,
      OperatingPoints points,
      InForceSettings settings,
      SearchConfig config,
      Clock clock) {
    this.probes = probes;
    this.gallery = gallery;
    this.store = store;
    this.points = points;
    this.settings = settings;
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
    return keep(freeze(order, materials, actor, key), order, materials, actor, key);
  }

  /** Stores what was searched, and opens its review. */
  Made keep(
      Frozen frozen,
      SearchOrder order,
      List<Material> materials,
      Actor actor,
      @Nullable RequestKey key) {
    long start = System.nanoTime();
    List<byte[]> stills = materials.stream().map(Material::original).toList();
    store.keep(frozen.search(), stills, order.urgency(), actor, key);
    store.reached(SearchStage.LISTED, actor, key, frozen.search().id());
    double storing = (System.nanoTime() - start) / 1e6;
    return new Made(frozen.search(), timing(frozen.probe(), frozen.found(), storing));
  }

  /** A search that is not stored, with what it was made of. */
  record Frozen(FrozenSearch search, Probe probe, GallerySearch.Found found) {}

  /**
   * Searches, and stores nothing.
   *
   * @param key under which the stages are told; null: they are not
   */
  Frozen freeze(
      SearchOrder order, List<Material> materials, Actor actor, @Nullable RequestKey key) {
    store.reached(SearchStage.RECEIVED, actor, key, null);
    InForce inForce = settings.current();
    Probe probe = probes.make(inForce.model(), ProbeFusion.NOW, materials);
    store.reached(SearchStage.FACES_FOUND, actor, key, null);
    store.reached(SearchStage.SEARCHING, actor, key, null);
    GallerySearch.Found found = gallery.search(probe, points.of(order, inForce), scan(order));
    return new Frozen(freeze(order, probe, found, actor), probe, found);
  }

  /**
   * An investigative list has no cut: the harder the match, the more an approximate scan loses. And
   * a graph leads past the few people of a watchlist.
   */
  private ScanChoice scan(SearchOrder order) {
    boolean all = order.mode() == SearchMode.INVESTIGATIVE || !order.people().isEmpty();
    return all ? ScanChoice.EXHAUSTIVE : config.scan();
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
        found.candidates(),
        order.knownAnswer());
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
