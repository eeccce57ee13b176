package org.likeness.evidence.batch;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.likeness.evidence.upload.WholeUpload;
import org.likeness.problem.FieldProblem;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A zip of packs. What its directory says is checked before anything is unpacked, and no entry
 * unpacks to more than the directory says.
 */
final class BatchZip implements Closeable {
  private static final int END = 22;
  private static final int LONGEST_COMMENT = 0xffff;
  private static final int DIRECTORY_ENTRY = 0x400;

  private final ZipFile zip;
  private final Map<String, ZipArchiveEntry> files;

  private BatchZip(ZipFile zip, Map<String, ZipArchiveEntry> files) {
    this.zip = zip;
    this.files = files;
  }

  /**
   * Opens an archive.
   *
   * @throws Refused if it is no zip, is damaged, or has too many or doubtful entries
   */
  static BatchZip open(WholeUpload upload, BatchConfig limits) throws IOException, Refused {
    requireSmallDirectory(upload, limits);
    ZipFile zip = zip(upload);
    try {
      List<ZipArchiveEntry> entries =
          Collections.list(zip.getEntries()).stream().filter(e -> !e.isDirectory()).toList();
      return new BatchZip(zip, files(entries, limits));
    } catch (Refused e) {
      zip.close();
      throw e;
    }
  }

  /** A directory that is lied about is as short as it is said to be: nothing after it is read. */
  private static void requireSmallDirectory(WholeUpload upload, BatchConfig limits)
      throws IOException, Refused {
    int tail = (int) Math.min(upload.length(), END + LONGEST_COMMENT);
    ByteBuffer end =
        ByteBuffer.wrap(upload.read(upload.length() - tail, tail)).order(ByteOrder.LITTLE_ENDIAN);
    int at = tail - END;
    while (at >= 0 && end.getInt(at) != 0x06054b50) {
      at--;
    }
    if (at < 0) {
      throw Refused.archive("is not a zip archive, or ends early");
    }
    int entries = Short.toUnsignedInt(end.getShort(at + 10));
    long size = Integer.toUnsignedLong(end.getInt(at + 12));
    long from = Integer.toUnsignedLong(end.getInt(at + 16));
    if (entries > limits.mostEntries() || size > (long) limits.mostEntries() * DIRECTORY_ENTRY) {
      throw Refused.archive("has more than " + limits.mostEntries() + " entries");
    }
    if (from + size != upload.length() - tail + at) {
      throw Refused.archive("has a directory that is not where it must be");
    }
  }

  private static ZipFile zip(WholeUpload upload) throws Refused {
    try {
      return ZipFile.builder().setSeekableByteChannel(new UploadChannel(upload)).get();
    } catch (IOException | IllegalArgumentException e) {
      throw Refused.archive("is damaged");
    }
  }

  private static Map<String, ZipArchiveEntry> files(
      List<ZipArchiveEntry> entries, BatchConfig limits) throws Refused {
    List<FieldProblem> faults = new ArrayList<>();
    Map<String, ZipArchiveEntry> files = new HashMap<>();
    long unpacked = 0;
    for (int i = 0; i < entries.size(); i++) {
      ZipArchiveEntry entry = entries.get(i);
      String fault = faultOf(entry, limits);
      if (fault == null && files.put(entry.getName(), entry) != null) {
        fault = "has the name of another entry";
      }
      if (fault != null) {
        faults.add(new FieldProblem("archive.entries[" + i + "]", fault));
      }
      unpacked += Math.max(0, entry.getSize());
    }
    if (unpacked > limits.largest()) {
      faults.add(
          new FieldProblem("archive", "unpacks to more than " + limits.largest() + " bytes"));
    }
    if (!faults.isEmpty()) {
      throw new Refused(faults);
    }
    return files;
  }

  private static @Nullable String faultOf(ZipArchiveEntry entry, BatchConfig limits) {
    String name = entry.getName();
    if (name.startsWith("/") || name.contains("\\") || name.contains(":") || hasDots(name)) {
      return "has a name that leads out of the archive";
    }
    if (entry.isUnixSymlink()) {
      return "is a link";
    }
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      return "is encrypted";
    }
    if (entry.getSize() < 0) {
      return "does not say how large it is";
    }
    boolean bomb = entry.getSize() / limits.mostRatio() > Math.max(1024, entry.getCompressedSize());
    return bomb ? "would unpack to more than " + limits.mostRatio() + " times its size" : null;
  }

  private static boolean hasDots(String name) {
    return List.of(name.split("/", -1)).stream()
        .anyMatch(part -> part.isBlank() || part.equals(".") || part.equals(".."));
  }

  boolean has(String path) {
    return files.containsKey(path);
  }

  List<String> paths() {
    return files.keySet().stream().sorted().toList();
  }

  long size(String path) {
    return entry(path).getSize();
  }

  /** What an entry holds: never more than the directory says. */
  InputStream open(String path) throws IOException {
    return new ExactStream(zip.getInputStream(entry(path)), entry(path).getSize());
  }

  private ZipArchiveEntry entry(String path) {
    ZipArchiveEntry entry = files.get(path);
    if (entry == null) {
      throw new IllegalArgumentException("no such entry");
    }
    return entry;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
