package org.likeness.engine;

import org.likeness.engine.Portraits.Row;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The accuracy of an engine on a set of portraits: an open-set identification of every probe
 * against the gallery.
 *
 * @param mates per mated probe: the score of its mate and its rank; a probe without a face counts
 *     as missed
 * @param strangers per probe of a person who is not enrolled: the highest score of anyone
 * @param notEnrolled gallery images that were rejected
 * @param notSearched probes without a face
 * @param cpuMilliseconds processor time of enrolling all gallery images on one thread
 * @param galleryImages how many there are
 */
record Accuracy(
    List<Mate> mates,
    List<Double> strangers,
    int notEnrolled,
    int notSearched,
    double cpuMilliseconds,
    int galleryImages) {

  /** Score and rank of the right person; rank 1 is the first. */
  record Mate(double score, int rank) {

    private static final Mate MISSED = new Mate(-1, Integer.MAX_VALUE);
  }

  private record Enrolled(String person, FaceTemplate template) {}

  static Accuracy measure(FaceEngine engine, Portraits set) {
    List<Enrolled> gallery = new ArrayList<>();
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long start = clock.getCurrentThreadCpuTime();
    for (Row row : set.gallery()) {
      Analysis analysis = engine.enrol(set.bytes(row));
      if (analysis instanceof Analysis.Enrolled enrolled) {
        gallery.add(new Enrolled(row.person(), enrolled.template()));
      }
    }
    double cpuMilliseconds = (clock.getCurrentThreadCpuTime() - start) / 1e6;
    List<Mate> mates = new ArrayList<>();
    List<Double> strangers = new ArrayList<>();
    int notSearched = 0;
    for (Row row : set.probes()) {
      Optional<FaceTemplate> probe = probe(engine, set.bytes(row));
      notSearched += probe.isEmpty() ? 1 : 0;
      if (row.mated()) {
        mates.add(probe.map(template -> mate(gallery, template, row.person())).orElse(Mate.MISSED));
      } else {
        strangers.add(probe.map(template -> highest(gallery, template)).orElse(-1.0));
      }
    }
    int galleryImages = set.gallery().size();
    return new Accuracy(
        mates,
        strangers,
        galleryImages - gallery.size(),
        notSearched,
        cpuMilliseconds,
        galleryImages);
  }

  /** The largest face, as an investigator would pick it. */
  private static Optional<FaceTemplate> probe(FaceEngine engine, byte[] file) {
    return engine.analyse(file) instanceof StillAnalysis.Analysed still && !still.faces().isEmpty()
        ? Optional.of(engine.embed(still.image(), still.faces().getFirst().face()))
        : Optional.empty();
  }

  private static Mate mate(List<Enrolled> gallery, FaceTemplate probe, String person) {
    Optional<Enrolled> own = gallery.stream().filter(e -> e.person().equals(person)).findFirst();
    if (own.isEmpty()) {
      return Mate.MISSED;
    }
    Cosine score = own.get().template().cosine(probe);
    long better =
        gallery.stream().filter(e -> e.template().cosine(probe).compareTo(score) > 0).count();
    return new Mate(score.value(), (int) better + 1);
  }

  private static double highest(List<Enrolled> gallery, FaceTemplate probe) {
    return gallery.stream().mapToDouble(e -> e.template().cosine(probe).value()).max().orElse(-1);
  }

  /** Share of mated probes whose person is among the first. */
  double rank(int first) {
    return (double) mates.stream().filter(mate -> mate.rank() <= first).count() / mates.size();
  }

  /** The cosine that at most this share of the strangers' probes exceeds. */
  double threshold(double fpir) {
    return strangers.stream()
        .sorted(Comparator.reverseOrder())
        .skip((long) (fpir * strangers.size()))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Share of mated probes whose person does not exceed the threshold of that false-positive rate.
   */
  double fnir(double fpir) {
    double threshold = threshold(fpir);
    return (double) mates.stream().filter(mate -> mate.score() <= threshold).count() / mates.size();
  }
}
