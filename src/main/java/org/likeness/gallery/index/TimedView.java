package org.likeness.gallery.index;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.jspecify.annotations.Nullable;
import org.likeness.engine.BackgroundThreads;
import org.likeness.gallery.GalleryAnswer;
import org.likeness.gallery.GalleryQuery;
import org.likeness.gallery.GalleryView;
import org.likeness.gallery.IndexState;
import org.likeness.gallery.Retention;

/** A view whose searches are timed, by the kind of scan that was made; not those that give way. */
public record TimedView(GalleryView view, MeterRegistry meters) implements GalleryView {

  @Override
  public IndexState state() {
    return view.state();
  }

  @Override
  public @Nullable Retention retention() {
    return view.retention();
  }

  @Override
  public GalleryAnswer search(GalleryQuery query) {
    Timer.Sample timing = Timer.start(meters);
    GalleryAnswer answer = view.search(query);
    if (!BackgroundThreads.isOne()) {
      timing.stop(
          Timer.builder("likeness.gallery.search")
              .description("Time of a search in the index")
              .tag("scan", answer.scan().wireName())
              .publishPercentileHistogram()
              .register(meters));
    }
    return answer;
  }

  @Override
  public void close() {
    view.close();
  }
}
