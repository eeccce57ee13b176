package org.likeness.gallery.index;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.likeness.gallery.GalleryAnswer;
import org.likeness.gallery.GalleryQuery;
import org.likeness.gallery.GalleryView;
import org.likeness.gallery.IndexState;

/** A view whose searches are timed, by kind of scan. */
public record TimedView(GalleryView view, MeterRegistry meters) implements GalleryView {

  @Override
  public IndexState state() {
    return view.state();
  }

  @Override
  public GalleryAnswer search(GalleryQuery query) {
    Timer.Sample timing = Timer.start(meters);
    GalleryAnswer answer = view.search(query);
    timing.stop(
        Timer.builder("likeness.gallery.search")
            .description("Time of a search in the index")
            .tag("scan", query.scan().wireName())
            .publishPercentileHistogram()
            .register(meters));
    return answer;
  }

  @Override
  public void close() {
    view.close();
  }
}
