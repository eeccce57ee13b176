package org.likeness.gallery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;

import java.util.function.ToLongFunction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Sizes and revisions of the index for the operator. */
@ApplicationScoped
class GalleryMetrics {
  private final MeterRegistry meters;
  private final GalleryIndex index;

  GalleryMetrics(MeterRegistry meters, GalleryIndex index) {
    this.meters = meters;
    this.index = index;
  }

  void register(@Observes StartupEvent started) {
    gauge("likeness.gallery.images", "Searchable images", IndexState::images);
    gauge("likeness.gallery.people", "People with a searchable image", IndexState::people);
    gauge("likeness.gallery.revision", "Revision that searches see", IndexState::revision);
  }

  private void gauge(String name, String description, ToLongFunction<IndexState> value) {
    Gauge.builder(name, index, i -> read(i, value)).description(description).register(meters);
  }

  private static double read(GalleryIndex index, ToLongFunction<IndexState> value) {
    IndexState serving = index.status().serving();
    return serving == null ? Double.NaN : value.applyAsLong(serving);
  }
}
