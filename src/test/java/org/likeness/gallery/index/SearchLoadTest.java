package org.likeness.gallery.index;

import com.sun.management.UnixOperatingSystemMXBean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.gallery.GalleryFilter;
import org.likeness.gallery.GalleryQuery;
import org.likeness.gallery.GalleryView;
import org.likeness.gallery.ScanMode;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/** Ten thousand searches leave nothing behind. */
class SearchLoadTest {
  private static final int SEARCHES = 10_000;
  private static final long MEBIBYTE = 1 << 20;

  @Test
  void noGrowthOfHeapMappingsFilesOrThreads(@TempDir Path folder) throws Exception {
    TestFaces faces = new TestFaces(5, 128);
    MemoryFeed feed = new MemoryFeed();
    feed.put(faces.people(5000, 2));
    try (IndexKeeper keeper = new IndexKeeper(folder, TestFaces.settings(), feed)) {
      keeper.follow();
      float[] probe = faces.vector();
      search(keeper, probe, 2000);
      Held grown = grownBy(keeper, probe);
      for (int again = 0; again < 3 && !grown.isLittle(); again++) {
        grown = grownBy(keeper, probe);
      }
      assertThat(grown.heap()).as("bytes of heap").isLessThan(2 * MEBIBYTE);
      assertThat(grown.mappings()).as("native mappings").isLessThan(64);
      assertThat(grown.files()).as("open files").isLessThan(16);
      assertThat(grown.threads()).as("threads").isLessThan(4);
      assertThat(grown.buffers()).as("native bytes").isLessThan(MEBIBYTE);
    }
  }

  /** What searches leave grows each time; what another test in this process left does not. */
  private static Held grownBy(IndexKeeper keeper, float[] probe) throws Exception {
    Held before = Held.now();
    search(keeper, probe, SEARCHES);
    return Held.now().less(before);
  }

  private static void search(IndexKeeper keeper, float[] probe, int times) {
    for (int i = 0; i < times; i++) {
      ScanMode scan = i % 4 == 0 ? ScanMode.APPROXIMATE : ScanMode.EXHAUSTIVE;
      try (GalleryView view = keeper.view()) {
        view.search(
            new GalleryQuery(TestFaces.template(probe), 50, null, GalleryFilter.NONE, scan));
      }
    }
  }

  /** What the process holds; files and mappings are 0 where the system does not tell. */
  private record Held(long heap, long buffers, long mappings, long files, int threads) {

    Held less(Held before) {
      return new Held(
          heap - before.heap,
          buffers - before.buffers,
          mappings - before.mappings,
          files - before.files,
          threads - before.threads);
    }

    boolean isLittle() {
      return heap < 2 * MEBIBYTE
          && mappings < 64
          && files < 16
          && threads < 4
          && buffers < MEBIBYTE;
    }

    static Held now() throws IOException, InterruptedException {
      for (int i = 0; i < 3; i++) {
        System.gc();
        Thread.sleep(50);
      }
      Path maps = Path.of("/proc/self/maps");
      long buffers =
          ManagementFactory.getPlatformMXBeans(java.lang.management.BufferPoolMXBean.class).stream()
              .mapToLong(java.lang.management.BufferPoolMXBean::getMemoryUsed)
              .sum();
      return new Held(
          ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
          buffers,
          Files.exists(maps) ? Files.readAllLines(maps).size() : 0,
          ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
              ? unix.getOpenFileDescriptorCount()
              : 0,
          ManagementFactory.getThreadMXBean().getThreadCount());
    }
  }
}
