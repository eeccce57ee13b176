package org.likeness.evidence.video;

import org.likeness.evidence.video.tool.ToolRequest;
import org.likeness.evidence.video.tool.VideoTool;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Starts the program that reads video: the same program files, a small heap, and limits of the
 * operating system for what native code takes.
 */
final class ToolCommand {
  /** One resource of each jar that the program needs; the last two are for this platform alone. */
  private static final List<String> NEEDED =
      List.of(
          VideoTool.class.getName().replace('.', '/') + ".class",
          "org/bytedeco/javacpp/Loader.class",
          "org/bytedeco/ffmpeg/global/avutil.class",
          "org/bytedeco/javacpp/linux-x86_64/libjnijavacpp.so",
          "org/bytedeco/ffmpeg/linux-x86_64/libjniavutil.so");

  /** No core files, little address space, processor time and size of files; and others go first. */
  private static final String LIMITED =
      "ulimit -c 0; ulimit -v $1; ulimit -t $2; ulimit -f 409600; shift 2; exec nice -n 10 \"$@\"";

  private final String classPath;
  private final VideoConfig config;

  private ToolCommand(String classPath, VideoConfig config) {
    this.classPath = classPath;
    this.config = config;
  }

  /** Empty on a machine that there is no FFmpeg for. */
  static Optional<ToolCommand> ofThisMachine(VideoConfig config) {
    boolean linux =
        "Linux".equals(System.getProperty("os.name"))
            && List.of("amd64", "x86_64").contains(System.getProperty("os.arch"));
    return linux ? classPath().map(path -> new ToolCommand(path, config)) : Optional.empty();
  }

  private static Optional<String> classPath() {
    Set<String> places = new LinkedHashSet<>();
    for (String resource : NEEDED) {
      URL found = VideoTool.class.getClassLoader().getResource(resource);
      if (found == null) {
        return Optional.empty();
      }
      places.add(place(found, resource).toString());
    }
    return Optional.of(String.join(":", places));
  }

  private static Path place(URL found, String resource) {
    String address = found.toString();
    return address.startsWith("jar:")
        ? Path.of(URI.create(address.substring("jar:".length(), address.indexOf("!/"))))
        : Path.of(URI.create(address.substring(0, address.length() - resource.length())));
  }

  Process start(ToolRequest request, Duration longest) throws IOException {
    List<String> line = new ArrayList<>();
    line.addAll(List.of("/bin/sh", "-c", LIMITED, "sh"));
    line.add(Long.toString(config.memoryMegabytes() * 1024L));
    // processor time of all its threads together
    line.add(Long.toString(2 * Math.max(1, longest.toSeconds())));
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(machine());
    line.addAll(List.of("-cp", classPath, VideoTool.class.getName()));
    line.addAll(request.arguments());
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.environment().clear();
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("MALLOC_ARENA_MAX", "2");
    // what FFmpeg says may quote the file
    return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private List<String> machine() {
    return List.of(
        "-Xmx" + config.heapMegabytes() + "m",
        "-Xss512k",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:ReservedCodeCacheSize=24m",
        "-XX:CompressedClassSpaceSize=32m",
        // what the machine warns of goes to the standard output, which is for answers
        "-Xlog:disable",
        "-XX:-UsePerfData",
        "-XX:+ExitOnOutOfMemoryError",
        "-XX:ErrorFile=/dev/null",
        "-Xshare:auto",
        "--enable-native-access=ALL-UNNAMED",
        "-Dorg.bytedeco.javacpp.cachedir=" + config.folder().toAbsolutePath().resolve("lib"),
        "-Dorg.bytedeco.javacpp.maxPhysicalBytes=0",
        "-Djava.io.tmpdir=" + config.folder().toAbsolutePath());
  }
}
