package org.likeness.search;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.likeness.RealData;
import org.likeness.access.ForceCode;
import org.likeness.engine.Analysis.Enrolled;
import org.likeness.gallery.ArrestOutcome;
import org.likeness.gallery.CustodyRecord;
import org.likeness.gallery.Engines;
import org.likeness.gallery.Enrolment;
import org.likeness.gallery.Gallery;
import org.likeness.gallery.GalleryIndex;
import org.likeness.gallery.ImageType;
import org.likeness.gallery.IndexState;
import org.likeness.gallery.OffenceGroup;
import org.likeness.gallery.Sex;
import org.likeness.media.MediaStore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jakarta.persistence.EntityManager;

/**
 * A gallery of real people for tests: one portrait each, and a second image of those who have
 * several probes. Person references are {@code P-number}, custody references {@code C-file}.
 */
public final class PortraitGallery {
  /** People enrolled. */
  public static final int PEOPLE = 60;

  private static boolean filled;

  private PortraitGallery() {}

  /** Fills it once for the running service; skips the test, in words, where the data is absent. */
  public static synchronized void fill() {
    RealData.requiredModels();
    RealData.requiredFaces();
    if (!filled) {
      List<Enrolment> batch = new ArrayList<>();
      people()
          .forEach(
              (person, probes) -> {
                batch.add(enrolment(person, "gallery/" + person + ".jpg", batch.size()));
                if (probes.size() > 2) {
                  batch.add(enrolment(person, probes.get(1), batch.size()));
                }
              });
      QuarkusTransaction.requiringNew().run(() -> bean(Gallery.class).enrol(batch));
      awaitIndexed();
      filled = true;
    }
  }

  /** Enrols one more image and waits until it can be found. */
  public static void enrol(String person, String file) {
    QuarkusTransaction.requiringNew()
        .run(() -> bean(Gallery.class).enrol(List.of(enrolment(person, file, 0))));
    awaitIndexed();
  }

  /** Probes by person, of the people who are enrolled. */
  public static Map<String, List<String>> people() {
    Map<String, List<String>> probes =
        manifest().stream()
            .filter(row -> row[2].equals("probe") && row[3].equals("yes"))
            .collect(
                Collectors.groupingBy(
                    row -> row[1],
                    TreeMap::new,
                    Collectors.mapping(row -> row[0], Collectors.toList())));
    Map<String, List<String>> chosen = new TreeMap<>();
    probes.entrySet().stream()
        .sorted((a, b) -> Integer.compare(b.getValue().size(), a.getValue().size()))
        .limit(PEOPLE)
        .forEach(entry -> chosen.put(entry.getKey(), entry.getValue()));
    return chosen;
  }

  /** The person with three probes, the second of which is enrolled beside the portrait. */
  public static String personOfTwoImages() {
    return peopleOfThreeProbes().getFirst();
  }

  /** Another such person, to whom a test may add an image. */
  public static String personWhoGrows() {
    return peopleOfThreeProbes().get(1);
  }

  private static List<String> peopleOfThreeProbes() {
    return people().entrySet().stream()
        .filter(e -> e.getValue().size() > 2)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Bytes of a photograph of the data set. */
  public static byte[] photograph(String file) {
    try {
      return Files.readAllBytes(RealData.requiredFaces().resolve("portraits").resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Bytes of the n-th probe of a person. */
  public static byte[] probe(String person, int n) {
    return photograph(people().get(person).get(n));
  }

  /** Bytes of a probe of somebody who is not enrolled. */
  public static byte[] stranger(int n) {
    return photograph(
        manifest().stream()
            .filter(row -> row[2].equals("probe") && row[3].equals("no"))
            .toList()
            .get(n)[0]);
  }

  /** Bytes of a photograph with a known number of faces. */
  static byte[] counted(String file) {
    try {
      return Files.readAllBytes(RealData.requiredFaces().resolve("counts").resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String[]> manifest() {
    Path file = RealData.requiredFaces().resolve("portraits/manifest.csv");
    try {
      return Files.readAllLines(file).stream().skip(1).map(line -> line.split(",")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Enrolment enrolment(String person, String file, int n) {
    byte[] bytes = photograph(file);
    Enrolled enrolled = (Enrolled) bean(Engines.class).engine().enrol(bytes);
    return new Enrolment(
        record(person, file, n),
        bean(MediaStore.class).put(bytes),
        enrolled.image().format(),
        enrolled.template(),
        bean(Engines.class).model(),
        enrolled.quality(),
        enrolled.landmarks());
  }

  private static CustodyRecord record(String person, String file, int n) {
    return new CustodyRecord(
        new ForceCode(Integer.parseInt(person) % 2 == 0 ? "MET" : "GMP"),
        "C-" + file,
        "P-" + person,
        LocalDate.of(2024, 1, 1).plusDays(n),
        20 + n % 60,
        n % 3 == 0 ? Sex.FEMALE : Sex.MALE,
        null,
        ArrestOutcome.CONVICTED,
        OffenceGroup.THEFT,
        ImageType.CUSTODY,
        LocalDate.now().plusYears(6));
  }

  /** Until what is committed can be found, whatever else is enrolled or erased meanwhile. */
  private static void awaitIndexed() {
    long revision = revision();
    Instant until = Instant.now().plus(Duration.ofMinutes(2));
    while (indexed() < revision) {
      if (Instant.now().isAfter(until)) {
        throw new AssertionError("the index is at " + indexed() + " of revision " + revision);
      }
      sleep();
    }
  }

  private static long revision() {
    return (Long)
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    bean(EntityManager.class)
                        .createNativeQuery("select revision from gallery_state", Long.class)
                        .getSingleResult());
  }

  private static long indexed() {
    IndexState serving = bean(GalleryIndex.class).status().serving();
    return serving == null ? -1 : serving.revision();
  }

  private static void sleep() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static <T> T bean(Class<T> type) {
    return Arc.container().instance(type).get();
  }
}
