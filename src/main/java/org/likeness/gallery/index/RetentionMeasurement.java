package org.likeness.gallery.index;

import org.likeness.engine.FaceTemplate;
import org.likeness.gallery.GalleryAnswer;
import org.likeness.gallery.GalleryFilter;
import org.likeness.gallery.GalleryQuery;
import org.likeness.gallery.Retention;
import org.likeness.gallery.Retention.Band;
import org.likeness.gallery.ScanMode;
import org.likeness.gallery.index.MateProbes.MateProbe;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Compares approximate with exhaustive lists of fifty people on one snapshot. */
final class RetentionMeasurement {
  private static final int LIST = 50;

  private final Snapshot snapshot;
  private final PeopleSearch search;
  private final String model;

  RetentionMeasurement(Snapshot snapshot, PeopleSearch search, String model) {
    this.snapshot = snapshot;
    this.search = search;
    this.model = model;
  }

  /** Takes two searches for each probe. Ends early when the thread is interrupted. */
  Retention measure(int probesOfEachBand) throws IOException {
    MateProbes probes =
        new MateProbes(snapshot, new SplittableRandom(snapshot.state().generation()));
    List<Band> bands = new ArrayList<>();
    for (int band = 0; band < MateProbes.BANDS; band++) {
      bands.add(band(band, probes, probesOfEachBand));
    }
    return new Retention(bands);
  }

  private Band band(int band, MateProbes probes, int count) throws IOException {
    int mates = 0;
    int listed = 0;
    for (int i = 0; i < count && !Thread.currentThread().isInterrupted(); i++) {
      MateProbe probe = probes.next(band);
      if (lists(probe, ScanMode.EXHAUSTIVE)) {
        mates++;
        listed += lists(probe, ScanMode.APPROXIMATE) ? 1 : 0;
      }
    }
    return new Band(MateProbes.from(band), MateProbes.to(band), mates, listed);
  }

  private boolean lists(MateProbe probe, ScanMode scan) throws IOException {
    UUID mate = probe.mate();
    return answer(probe.vector(), scan).people().stream().anyMatch(p -> p.personId().equals(mate));
  }

  private GalleryAnswer answer(float[] probe, ScanMode scan) throws IOException {
    FaceTemplate template = FaceTemplate.ofUnnormalised(model, probe);
    return search.search(
        snapshot, new GalleryQuery(template, LIST, null, GalleryFilter.NONE, scan));
  }
}
