package org.likeness.gallery.index;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** Builds the index of a benchmark, or opens what is there, and prints what it took. */
final class BenchBuild {

  private BenchBuild() {}

  static void run(Path place, IndexSettings settings, FaceLikeVectors gallery, PrintWriter out)
      throws IOException, SQLException {
    boolean there = new IndexFolder(place).current().isPresent();
    long began = System.nanoTime();
    try (IndexKeeper keeper = new IndexKeeper(place, settings, gallery)) {
      keeper.follow();
      double seconds = (System.nanoTime() - began) / 1e9;
      long images = gallery.head().images();
      keeper.commit();
      out.printf(
          Locale.ROOT,
          "%s in %.1f s, %,.0f images/s",
          there ? "opened" : "built",
          seconds,
          images / seconds);
      out.printf(
          Locale.ROOT,
          "; %d segments; bytes per image %.0f, of quantised vectors %.0f%n",
          Objects.requireNonNull(keeper.shown().newest()).reader().leaves().size(),
          (double) bytes(place, "") / images,
          (double) bytes(place, ".veq") / images);
    }
  }

  private static long bytes(Path place, String ending) throws IOException {
    try (Stream<Path> all = Files.walk(place)) {
      List<Path> files =
          all.filter(Files::isRegularFile).filter(f -> f.toString().endsWith(ending)).toList();
      long sum = 0;
      for (Path file : files) {
        sum += Files.size(file);
      }
      return sum;
    }
  }
}
