package org.likeness.cli;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** A disclosure in a file, which anybody can check who has it. */
final class SavedDisclosure {
  private static final String MANIFEST = "manifest.json";

  private SavedDisclosure() {}

  /** Of the whole file. */
  static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return sha256(in);
    }
  }

  /**
   * What differs from the manifest, a sentence each; none if nothing does.
   *
   * @throws IOException if it is no zip, or has no manifest
   */
  static List<String> faults(Path file) throws IOException {
    try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
      Map<String, String> listed = listed(zip);
      List<String> faults = new ArrayList<>();
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        String name = entry.getName();
        if (!name.equals(MANIFEST)) {
          String expected = listed.remove(name);
          if (expected == null) {
            faults.add("Added, not in the manifest: " + name);
          } else if (!expected.equals(sha256(zip, entry))) {
            faults.add("Changed: " + name);
          }
        }
      }
      listed.keySet().stream().sorted().forEach(name -> faults.add("Missing: " + name));
      return faults;
    }
  }

  private static Map<String, String> listed(ZipFile zip) throws IOException {
    ZipArchiveEntry manifest = zip.getEntry(MANIFEST);
    if (manifest == null) {
      throw new IOException("there is no " + MANIFEST);
    }
    Map<String, String> listed = new HashMap<>();
    try (InputStream in = zip.getInputStream(manifest)) {
      for (JsonNode file : Json.MAPPER.readTree(in).path("files")) {
        if (file.hasNonNull("path")) {
          listed.put(file.get("path").asText(), file.path("sha256").asText());
        }
      }
    }
    return listed;
  }

  private static String sha256(ZipFile zip, ZipArchiveEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      return sha256(in);
    }
  }

  private static String sha256(InputStream in) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
