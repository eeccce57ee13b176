package org.likeness.gallery.cluster;

import org.likeness.gallery.PresentFiles;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Looks for an image in the files of all nodes: by its id, and by the bytes of its vector. */
final class NodeFiles {
  /** So many numbers of a vector are those of no other. */
  private static final int NUMBERS = 12;

  private final Path folder;

  NodeFiles(Path folder) {
    this.folder = folder;
  }

  /** The copies of parts in whose segments the image lies, deleted or not. */
  List<String> segmentsWith(UUID image) throws Exception {
    Path log = folder.resolve("segments.log");
    Process program =
        new ProcessBuilder(command(image))
            .redirectError(ProcessBuilder.Redirect.to(log.toFile()))
            .start();
    List<String> lines =
        new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    if (program.waitFor() != 0) {
      throw new IOException("the files cannot be read now: " + Files.readString(log));
    }
    if (lines.stream().noneMatch(line -> line.startsWith("part "))) {
      throw new IOException("no part of an index was found below " + folder);
    }
    return lines.stream().filter(line -> line.startsWith("found ")).toList();
  }

  private List<String> command(UUID image) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(List.of("-cp", NodeSoftware.classPath().orElseThrow()));
    command.addAll(List.of("Segments", image.toString()));
    PresentFiles.under(folder).stream()
        .filter(file -> file.getFileName().toString().startsWith("segments_"))
        .map(file -> file.getParent().toString())
        .filter(parent -> parent.contains("/indices/"))
        .distinct()
        .forEach(command::add);
    return command;
  }

  /** Files, of whatever kind, that hold the vector: as numbers, or as the text that was sent. */
  List<Path> filesWith(float[] vector) throws IOException {
    List<byte[]> wanted =
        List.of(
            bytes(vector, ByteOrder.LITTLE_ENDIAN),
            bytes(vector, ByteOrder.BIG_ENDIAN),
            text(vector));
    List<Path> found = new ArrayList<>();
    for (Path file : PresentFiles.under(folder)) {
      if (holds(file, wanted)) {
        found.add(file);
      }
    }
    return found;
  }

  private static byte[] bytes(float[] vector, ByteOrder order) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * NUMBERS).order(order);
    for (int i = 0; i < NUMBERS; i++) {
      bytes.putFloat(vector[i]);
    }
    return bytes.array();
  }

  private static byte[] text(float[] vector) {
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i < NUMBERS; i++) {
      text.append(vector[i]).append(',');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static boolean holds(Path file, List<byte[]> wanted) throws IOException {
    try {
      byte[] all = Files.readAllBytes(file);
      return wanted.stream().anyMatch(bytes -> contains(all, bytes));
    } catch (NoSuchFileException e) {
      return false; // a merge has removed it meanwhile
    }
  }

  private static boolean contains(byte[] all, byte[] wanted) {
    for (int at = 0; at + wanted.length <= all.length; at++) {
      int i = 0;
      while (i < wanted.length && all[at + i] == wanted[i]) {
        i++;
      }
      if (i == wanted.length) {
        return true;
      }
    }
    return false;
  }
}
