package org.likeness.review;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.likeness.media.Sha256;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a zip whose last entry, the manifest, lists all others with their hashes. */
final class BundleZip implements AutoCloseable {
  /** The manifest's name; {@code import-tools/likeness disclosure verify} reads it. */
  static final String MANIFEST = "manifest.json";

  private final MessageDigest digest = Sha256.digest();
  private final ZipOutputStream zip;
  private final List<BundleFile> files = new ArrayList<>();

  /**
   * A new one.
   *
   * @param out stays open when the zip is closed
   */
  BundleZip(OutputStream out) {
    OutputStream kept =
        new BufferedOutputStream(out) {
          @Override
          public void close() throws IOException {
            flush();
          }
        };
    this.zip = new ZipOutputStream(new DigestOutputStream(kept, digest));
  }

  void add(String path, String what, byte[] content) throws IOException {
    write(path, content);
    files.add(new BundleFile(path, what, content.length, Sha256.of(content).hex()));
  }

  /** Lists a picture that can no longer be had, and why. */
  void addMissing(String what, String why, String sha256) {
    files.add(new BundleFile(null, what + ": " + why, 0, sha256));
  }

  /** What was added so far. */
  List<BundleFile> files() {
    return List.copyOf(files);
  }

  /** Writes the manifest; nothing can be added after it. */
  void finish(ObjectMapper json) throws IOException {
    write(
        MANIFEST, json.writerWithDefaultPrettyPrinter().writeValueAsBytes(Map.of("files", files)));
  }

  private void write(String path, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(path));
    zip.write(content);
    zip.closeEntry();
  }

  /** Of the whole file, once, after it was closed. */
  Sha256 sha256() {
    return Sha256.of(digest);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
