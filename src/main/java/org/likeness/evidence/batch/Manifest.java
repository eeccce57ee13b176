package org.likeness.evidence.batch;

import org.jspecify.annotations.Nullable;
import org.likeness.evidence.Circumstances;
import org.likeness.evidence.Incident;
import org.likeness.evidence.Loss;
import org.likeness.evidence.PackChange;
import org.likeness.evidence.Store;

import java.util.List;
import java.util.UUID;

/**
 * What {@code manifest.json} at the top of an archive says.
 *
 * @param version 1
 * @param packs that the archive holds
 */
public record Manifest(@Nullable Integer version, @Nullable List<ManifestPack> packs) {

  /** Its name in the archive. */
  static final String NAME = "manifest.json";

  /**
   * A pack.
   *
   * @param key by which you know it, unique in your organisation, at most 100 characters
   * @param incident what happened
   * @param store where
   * @param loss what was taken
   * @param circumstances what decides how soon the police look at it
   * @param crimeReference of the force, if there is one
   * @param linked ids of packs of yours that are here already and may show the same person
   * @param submit whether it is handed over at once; else it becomes a draft
   * @param files of it
   */
  public record ManifestPack(
      @Nullable String key,
      @Nullable Incident incident,
      @Nullable Store store,
      @Nullable Loss loss,
      @Nullable Circumstances circumstances,
      @Nullable String crimeReference,
      @Nullable List<UUID> linked,
      @Nullable Boolean submit,
      @Nullable List<ManifestFile> files) {

    PackChange sections() {
      return new PackChange(incident, store, loss, circumstances, crimeReference, linked);
    }

    boolean submits() {
      return Boolean.TRUE.equals(submit);
    }

    List<ManifestFile> filesOrNone() {
      return files == null ? List.of() : files;
    }

    @Override
    public String toString() {
      return "ManifestPack[redacted]";
    }
  }

  /**
   * A file of a pack.
   *
   * @param path in the archive
   * @param kind cctv, still or statement
   * @param sha256 of its bytes
   */
  public record ManifestFile(
      @Nullable String path, @Nullable String kind, @Nullable String sha256) {

    @Override
    public String toString() {
      return "ManifestFile[redacted]";
    }
  }

  List<ManifestPack> packsOrNone() {
    return packs == null ? List.of() : packs;
  }

  @Override
  public String toString() {
    return "Manifest[redacted]";
  }
}
