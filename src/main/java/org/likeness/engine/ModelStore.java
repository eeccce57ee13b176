package org.likeness.engine;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** A folder with model files. A file is used only if its SHA-256 is the catalogue's. */
public final class ModelStore {

  private static final String REMEDY = "Run: import-tools/likeness models install";

  private static final String DRAFT = ".part";

  private final Path folder;

  /** A folder that need not exist yet. */
  public ModelStore(Path folder) {
    this.folder = folder;
  }

  /** Where the file of a model lies or would lie. */
  public Path path(ModelEntry model) {
    return folder.resolve(model.file());
  }

  /** Whether there are files for all that a model needs, whatever is in them. */
  boolean holds(ModelEntry model) {
    return ModelCatalogue.standard().parts(model).stream()
        .allMatch(part -> Files.isRegularFile(path(part)));
  }

  /** Looks at one model without using it. */
  public ModelCheck check(ModelEntry model) {
    try {
      byte[] content = Files.readAllBytes(path(model));
      String found = sha256(content);
      return found.equals(model.sha256())
          ? new ModelCheck.Good()
          : new ModelCheck.Wrong(found, content.length);
    } catch (NoSuchFileException e) {
      return new ModelCheck.Missing();
    } catch (IOException e) {
      throw unreadable(model, e);
    }
  }

  /**
   * The verified content of a model. What is returned is what was hashed: the file is read once.
   *
   * @throws ModelProblem if the file is missing, unreadable or another one
   */
  public byte[] load(ModelEntry model) {
    try {
      byte[] content = Files.readAllBytes(path(model));
      requireHash(model, path(model), content);
      return content;
    } catch (NoSuchFileException e) {
      throw new ModelProblem(
          "The model file %s (%s) is missing. %s".formatted(path(model), model.id(), REMEDY), e);
    } catch (IOException e) {
      throw unreadable(model, e);
    }
  }

  /**
   * Copies a file into the folder under the model's name if it is the right one; replaces what is
   * there in one step.
   *
   * @throws ModelProblem if the source is not the catalogue's file; the folder is then unchanged
   */
  public void install(ModelEntry model, Path source) throws IOException {
    install(model, source.toString(), Files.readAllBytes(source));
  }

  /**
   * Writes a file into the folder under the model's name if it is the right one; replaces what is
   * there in one step.
   *
   * @param from where the content is from, for the message
   * @throws ModelProblem if it is not the catalogue's file; the folder is then unchanged
   */
  public void install(ModelEntry model, String from, byte[] content) throws IOException {
    requireHash(model, from, content);
    Files.createDirectories(folder);
    Path partial = Files.createTempFile(folder, model.file(), DRAFT);
    try {
      // on the disk before it gets its name: after a power cut there is no half model
      Files.write(partial, content, StandardOpenOption.SYNC);
      Files.move(
          partial,
          path(model),
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(partial);
    }
  }

  /** Removes the drafts that killed installations left behind before a moment. */
  public void removeDraftsOlderThan(Instant moment) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder, "*" + DRAFT)) {
      for (Path draft : drafts) {
        if (Files.getLastModifiedTime(draft).toInstant().isBefore(moment)) {
          Files.deleteIfExists(draft);
        }
      }
    }
  }

  private static void requireHash(ModelEntry model, Object file, byte[] content) {
    String found = sha256(content);
    if (!found.equals(model.sha256())) {
      throw new ModelProblem(
          "The model file %s is not %s: expected SHA-256 %s (%d bytes), found %s (%d bytes). %s"
              .formatted(
                  file, model.id(), model.sha256(), model.bytes(), found, content.length, REMEDY));
    }
  }

  private ModelProblem unreadable(ModelEntry model, IOException cause) {
    return new ModelProblem(
        "The model file %s (%s) cannot be read: %s. %s"
            .formatted(path(model), model.id(), cause.getMessage(), REMEDY),
        cause);
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
