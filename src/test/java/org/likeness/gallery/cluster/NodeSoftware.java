package org.likeness.gallery.cluster;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.tools.ToolProvider;

/** What a node needs to run, resolved by Maven into a folder of the build. */
final class NodeSoftware {
  private static final Path SOURCE = Path.of("src/test/opensearch").toAbsolutePath();
  private static final Path FOLDER = Path.of("target/opensearch").toAbsolutePath();
  private static final Path LIBRARIES = FOLDER.resolve("lib");
  private static final Path CLASSES = FOLDER.resolve("classes");
  private static final Path COMPLETE = FOLDER.resolve("complete");

  private NodeSoftware() {}

  /** The class path; empty, with the reason printed, if it cannot be resolved. */
  static Optional<String> classPath() throws IOException, InterruptedException {
    if (!isComplete()) {
      if (!(resolve(true) || resolve(false))) {
        System.out.println(
            "The tests with OpenSearch are skipped: its artefacts cannot be resolved, see "
                + FOLDER.resolve("resolve.log"));
        return Optional.empty();
      }
      unpackPlugin();
      compile();
      Files.writeString(COMPLETE, "");
    }
    return Optional.of(CLASSES + File.pathSeparator + LIBRARIES + "/*");
  }

  private static boolean isComplete() throws IOException {
    if (!Files.exists(COMPLETE)) {
      return false;
    }
    FileTime made = Files.getLastModifiedTime(COMPLETE);
    for (Path source : listed(SOURCE, "")) {
      if (made.compareTo(Files.getLastModifiedTime(source)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean resolve(boolean offline) throws IOException, InterruptedException {
    Files.createDirectories(LIBRARIES);
    List<String> command = new ArrayList<>(List.of("./mvnw", "-B", "-q", "-ntp"));
    if (offline) {
      command.add("-o");
    }
    command.addAll(
        List.of(
            "-f",
            SOURCE.resolve("pom.xml").toString(),
            "dependency:copy-dependencies",
            "-DoutputDirectory=" + LIBRARIES));
    Process maven =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(FOLDER.resolve("resolve.log").toFile())
            .start();
    if (!maven.waitFor(5, TimeUnit.MINUTES)) {
      maven.destroyForcibly();
      return false;
    }
    return maven.exitValue() == 0;
  }

  private static void unpackPlugin() throws IOException {
    for (Path zip : listed(LIBRARIES, ".zip")) {
      try (InputStream file = Files.newInputStream(zip);
          ZipInputStream entries = new ZipInputStream(file)) {
        for (ZipEntry e = entries.getNextEntry(); e != null; e = entries.getNextEntry()) {
          Path name = Path.of(e.getName()).getFileName();
          Path jar = LIBRARIES.resolve(name);
          if (name.toString().endsWith(".jar") && !Files.exists(jar)) {
            Files.copy(entries, jar, StandardCopyOption.REPLACE_EXISTING);
          }
        }
      }
    }
  }

  private static void compile() throws IOException {
    Files.createDirectories(CLASSES);
    String jars =
        String.join(
            File.pathSeparator, listed(LIBRARIES, ".jar").stream().map(Path::toString).toList());
    List<String> arguments =
        new ArrayList<>(List.of("-nowarn", "-proc:none", "-cp", jars, "-d", CLASSES.toString()));
    listed(SOURCE, ".java").forEach(source -> arguments.add(source.toString()));
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    if (failed != 0) {
      throw new IllegalStateException("the programs of the nodes do not compile");
    }
  }

  private static List<Path> listed(Path folder, String end) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
    }
  }
}
