package org.likeness.ingest;

import org.likeness.problem.Problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A zip of images on disk. What its directory says is checked before anything is unpacked, and no
 * entry can unpack to more than the directory says.
 */
final class ImageArchive implements AutoCloseable {
  private static final Pattern CLUTTER =
      Pattern.compile(
          "(.*/)?(__MACOSX/.*|\\.[^/]*|Thumbs\\.db|desktop\\.ini)", Pattern.CASE_INSENSITIVE);

  private final ZipFile zip;
  private final List<ZipEntry> files;

  private ImageArchive(ZipFile zip, List<ZipEntry> files) {
    this.zip = zip;
    this.files = files;
  }

  /**
   * Opens an archive.
   *
   * @throws Problem invalid-request for {@code archive} if it is no zip, is damaged or encrypted,
   *     or has too many entries, a name that leads out of its folder, or a name twice
   */
  static ImageArchive open(Path file, int maxEntries) throws IOException {
    ZipFile zip = zip(file);
    try {
      requireNumber(zip.size(), maxEntries);
      List<ZipEntry> files =
          zip.stream()
              .map(ZipEntry.class::cast)
              .filter(e -> !e.isDirectory() && !CLUTTER.matcher(nameOf(e)).matches())
              .toList();
      requireNames(files);
      return new ImageArchive(zip, files);
    } catch (Problem e) {
      zip.close();
      throw e;
    }
  }

  private static ZipFile zip(Path file) throws IOException {
    try {
      if (Files.size(file) == 0) {
        throw refused("is empty");
      }
      return new ZipFile(file.toFile());
    } catch (ZipException e) {
      throw refused("is not a zip archive, or is damaged or encrypted");
    }
  }

  private static void requireNumber(int entries, int maxEntries) {
    if (entries > maxEntries) {
      throw refused("has %d entries; at most %d are taken".formatted(entries, maxEntries));
    }
  }

  private static void requireNames(List<ZipEntry> files) {
    Set<String> seen = new HashSet<>();
    for (ZipEntry file : files) {
      String fault = FileName.faultOfPath(nameOf(file));
      if (fault != null) {
        throw refused("has an entry whose name " + fault);
      }
      if (!seen.add(nameOf(file))) {
        throw refused("has two entries of the same name");
      }
      if (file.getSize() < 0) {
        throw refused("does not say how large an entry is");
      }
    }
  }

  private static Problem refused(String why) {
    return Problem.field("archive", why);
  }

  /** Archives that were packed on Windows may have its separator. */
  private static String nameOf(ZipEntry entry) {
    return UploadedImage.plain(entry.getName());
  }

  /** How many folders all files share: that many may be packed around what the manifest names. */
  int sharedFolders() {
    return files.stream().mapToInt(file -> shared(file, files)).min().orElse(0);
  }

  private static int shared(ZipEntry file, List<ZipEntry> files) {
    String[] first = nameOf(files.getFirst()).split("/");
    String[] other = nameOf(file).split("/");
    int depth = 0;
    while (depth < Math.min(first.length, other.length) - 1 && first[depth].equals(other[depth])) {
      depth++;
    }
    return depth;
  }

  /** All files, by their path below so many of the shared folders. */
  List<ArchivedImage> images(int below) {
    return files.stream()
        .map(file -> new ArchivedImage(below(nameOf(file), below), zip, file))
        .toList();
  }

  private static String below(String name, int folders) {
    String rest = name;
    for (int i = 0; i < folders; i++) {
      rest = rest.substring(rest.indexOf('/') + 1);
    }
    return rest;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
