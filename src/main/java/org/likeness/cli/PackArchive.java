package org.likeness.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.zip.ZipEntry;

/**
 * Makes the archive of a folder with {@code manifest.json} and the files that it names. The same
 * folder gives the same bytes, so that a later call goes on with what was sent of them.
 */
final class PackArchive {
  private static final String MANIFEST = "manifest.json";
  private static final long NO_TIME = 946_684_800_000L;

  private final Path folder;
  private final ObjectNode manifest;
  private final Set<String> files = new LinkedHashSet<>();

  private PackArchive(Path folder, ObjectNode manifest) {
    this.folder = folder;
    this.manifest = manifest;
  }

  /**
   * Reads the manifest of a folder. A file whose hash it does not say is hashed here.
   *
   * @throws Failure usage, if it is not there, is no JSON, or names a file that is not in the
   *     folder
   */
  static PackArchive of(Path folder) {
    Path file = folder.resolve(MANIFEST);
    try {
      if (Json.MAPPER.readTree(file.toFile()) instanceof ObjectNode manifest) {
        PackArchive archive = new PackArchive(folder, manifest);
        Json.elements(manifest.path("packs")).forEach(archive::look);
        return archive;
      }
      throw Failure.usage("The manifest is no JSON object: " + file);
    } catch (IOException e) {
      throw Failure.usage("There is no readable " + MANIFEST + " in " + folder);
    }
  }

  private void look(JsonNode pack) {
    for (JsonNode file : pack.path("files")) {
      String path = file.path("path").asText();
      if (!files.add(path)) {
        throw Failure.usage("The manifest names a file twice: " + path);
      }
      if (file instanceof ObjectNode entry && !entry.hasNonNull("sha256")) {
        entry.put("sha256", hashOf(at(path)));
      }
    }
  }

  private Path at(String path) {
    Path file = folder.resolve(path).normalize();
    if (path.isBlank() || !file.startsWith(folder.normalize()) || !Files.isRegularFile(file)) {
      throw Failure.usage("The manifest names a file that is not in the folder: " + path);
    }
    return file;
  }

  /** Writes the archive. Videos and pictures are stored as they are: they do not shrink. */
  void write(Path archive) throws IOException {
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(archive)) {
      zip.setUseZip64(Zip64Mode.Never);
      begin(MANIFEST, zip);
      zip.write(Json.MAPPER.writeValueAsBytes(manifest));
      zip.closeArchiveEntry();
      for (String path : files) {
        begin(path, zip);
        Files.copy(at(path), zip);
        zip.closeArchiveEntry();
      }
    }
  }

  private static void begin(String path, ZipArchiveOutputStream zip) throws IOException {
    ZipArchiveEntry entry = new ZipArchiveEntry(path);
    entry.setMethod(ZipEntry.STORED);
    entry.setTime(NO_TIME);
    zip.putArchiveEntry(entry);
  }

  /** The SHA-256 of a file, in hex. */
  static String hashOf(Path file) {
    try (InputStream bytes = Files.newInputStream(file)) {
      DigestInputStream digested =
          new DigestInputStream(bytes, MessageDigest.getInstance("SHA-256"));
      long unused = digested.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digested.getMessageDigest().digest());
    } catch (IOException e) {
      throw new UncheckedIOException("The file cannot be read: " + file, e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
