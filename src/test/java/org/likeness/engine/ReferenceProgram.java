package org.likeness.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Assumptions;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** The package whose weights are converted, run in Node with its own TensorFlow.js. */
final class ReferenceProgram {
  private static final Path FOLDER = Path.of("target/reference").toAbsolutePath();
  private static final List<String> FILES =
      List.of("package.json", "package-lock.json", "reference.cjs");

  /**
   * What to ask.
   *
   * @param kind boxes, points or descriptor
   * @param file name of the picture's file
   * @param side width and height of the picture
   * @param x left edge of the face, for points
   * @param y its top edge
   * @param width its width
   * @param height its height
   */
  record Job(String kind, String file, int side, int x, int y, int width, int height) {}

  private final List<Job> jobs = new ArrayList<>();

  private ReferenceProgram() {}

  /** Installs it with npm; the test is skipped, in words, where that cannot be. */
  static ReferenceProgram installed() throws IOException, InterruptedException {
    Files.createDirectories(FOLDER);
    for (String file : FILES) {
      try (InputStream content = ReferenceProgram.class.getResourceAsStream("reference/" + file)) {
        Files.copy(
            Objects.requireNonNull(content, file),
            FOLDER.resolve(file),
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
    boolean there =
        Files.isRegularFile(FOLDER.resolve("node_modules/.package-lock.json"))
            || run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund") == 0;
    if (!there) {
      System.out.println("SKIPPED: npm could not install the reference program; see " + said());
    }
    Assumptions.assumeTrue(there, "npm could not install the reference program");
    return new ReferenceProgram();
  }

  /** Asks one thing about a picture. */
  void ask(String kind, Planes picture) throws IOException {
    ask(kind, picture, 0, 0, 0, 0);
  }

  /** Asks one thing about a part of a picture. */
  void ask(String kind, Planes picture, int x, int y, int width, int height) throws IOException {
    String file = "picture-" + jobs.size() + ".raw";
    jobs.add(new Job(kind, file, picture.width(), x, y, width, height));
    Files.write(FOLDER.resolve(file), interleaved(picture));
  }

  /** The answers, in the order of the questions, which are then forgotten. */
  double[][] answers() throws IOException, InterruptedException {
    ObjectMapper json = new ObjectMapper();
    json.writeValue(FOLDER.resolve("jobs.json").toFile(), jobs);
    int code = run("node", "reference.cjs", FOLDER.toString());
    if (code != 0) {
      throw new AssertionError("node ended with " + code + ": " + Files.readString(said()));
    }
    for (Job job : jobs) {
      Files.delete(FOLDER.resolve(job.file()));
    }
    jobs.clear();
    return json.readValue(FOLDER.resolve("answers.json").toFile(), double[][].class);
  }

  private static byte[] interleaved(Planes picture) {
    int plane = picture.width() * picture.height();
    ByteBuffer bytes = ByteBuffer.allocate(12 * plane).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < plane; i++) {
      for (int channel = 0; channel < 3; channel++) {
        bytes.putFloat(picture.values()[channel * plane + i]);
      }
    }
    return bytes.array();
  }

  private static int run(String... command) throws InterruptedException {
    try {
      File said = said().toFile();
      Process process =
          new ProcessBuilder(command)
              .directory(FOLDER.toFile())
              .redirectErrorStream(true)
              .redirectOutput(said)
              .start();
      if (process.waitFor(15, TimeUnit.MINUTES)) {
        return process.exitValue();
      }
      process.destroy();
      return -1;
    } catch (IOException e) {
      System.out.println(command[0] + " cannot be started: " + e.getMessage());
      return -1;
    }
  }

  private static Path said() {
    return FOLDER.resolve("said.log");
  }
}
