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
      Held before = Held.now();

      search(keeper, probe, SEARCHES);

      Held after = Held.now();
      assertThat(after.heap() - before.heap()).as("bytes of heap").isLessThan(2 * MEBIBYTE);
      assertThat(after.mappings() - before.mappings()).as("native mappings").isLessThan(64);
      assertThat(after.files() - before.files()).as("open files").isLessThan(16);
      assertThat(after.threads() - before.threads()).as("threads").isLessThan(4);
      assertThat(after.buffers() - before.buffers()).as("native bytes").isLessThan(MEBIBYTE);
    }
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
