package org.likeness.engine;

import com.sun.management.ThreadMXBean;

import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Analyses stills many thousand times, as searches do, and prints after every tenth of them what
 * memory is in use, so that growth would be seen. Arguments: the folder that holds {@code models}
 * and {@code faces}; how many analyses.
 */
public final class SteadyMemoryProgram {

  private static final int STEPS = 10;

  private SteadyMemoryProgram() {}

  /** Runs the program. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      throw new IllegalArgumentException("arguments: FOLDER COUNT; found " + arguments.length);
    }
    Path root = Path.of(arguments[0]);
    int count = Integer.parseInt(arguments[1]);
    List<byte[]> stills = stills(root.resolve("faces"));
    try (FaceEngine engine = FaceEngine.open(EngineSettings.defaults(root.resolve("models")))) {
      System.out.println("analyses   heap MB   direct MB   resident MB   allocated KB each");
      for (int step = 0; step < STEPS; step++) {
        long before = allocated();
        for (int i = 0; i < count / STEPS; i++) {
          search(engine, stills.get((step * (count / STEPS) + i) % stills.size()));
        }
        print((step + 1) * (count / STEPS), (allocated() - before) / (count / STEPS));
      }
    }
  }

  private static void search(FaceEngine engine, byte[] file) {
    if (engine.analyse(file) instanceof StillAnalysis.Analysed still && !still.faces().isEmpty()) {
      FaceTemplate template = engine.embed(still.image(), still.faces().getFirst().face());
      if (template.dimensions() != engine.dimensions()) {
        throw new IllegalStateException("a template of " + template.dimensions() + " dimensions");
      }
    }
  }

  /** Portraits of many sizes and small photographs. */
  private static List<byte[]> stills(Path faces) throws IOException {
    List<byte[]> stills = new ArrayList<>();
    for (Path folder : List.of(faces.resolve("portraits/probe"), faces.resolve("counts"))) {
      try (var files = Files.list(folder)) {
        for (Path file : files.sorted().toList()) {
          byte[] bytes = Files.readAllBytes(file);
          if (bytes.length < 150_000) {
            stills.add(bytes);
          }
        }
      }
    }
    return stills;
  }

  private static void print(int done, long allocated) throws IOException {
    System.gc();
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    long direct =
        ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
            .mapToLong(BufferPoolMXBean::getMemoryUsed)
            .sum();
    System.out.printf(
        "%8d %9.1f %11.1f %13.1f %19d%n",
        done, heap / 1e6, direct / 1e6, resident() / 1e6, allocated / 1000);
  }

  private static long allocated() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
  }

  private static double resident() throws IOException {
    try (var lines = Files.lines(Path.of("/proc/self/status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToDouble(line -> 1000 * Double.parseDouble(line.replaceAll("[^0-9]", "")))
          .findFirst()
          .orElse(Double.NaN);
    }
  }
}
