package org.likeness.evidence.batch;

import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.evidence.FileCheck;
import org.likeness.evidence.FileKind;
import org.likeness.evidence.PackOrders;
import org.likeness.evidence.batch.Manifest.ManifestFile;
import org.likeness.evidence.batch.Manifest.ManifestPack;
import org.likeness.problem.FieldProblem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;

/** Compares a manifest with its archive and with what packs need, before anything is unpacked. */
@ApplicationScoped
class ManifestCheck {
  private static final int LONGEST_KEY = 100;

  private final PackOrders orders;
  private final FileCheck files;
  private final BatchConfig limits;

  ManifestCheck(PackOrders orders, FileCheck files, BatchConfig limits) {
    this.orders = orders;
    this.files = files;
    this.limits = limits;
  }

  /**
   * @throws Refused with everything that is wrong
   */
  void check(Manifest manifest, BatchZip zip, Actor actor) throws Refused {
    List<FieldProblem> faults = new ArrayList<>();
    List<ManifestPack> packs = manifest.packsOrNone();
    if (packs.isEmpty() || packs.size() > limits.mostPacks()) {
      faults.add(new FieldProblem("manifest.packs", "must be 1 to " + limits.mostPacks()));
    }
    Set<String> keys = new HashSet<>();
    Set<String> paths = new HashSet<>(Set.of(Manifest.NAME));
    for (int i = 0; i < Math.min(packs.size(), limits.mostPacks()); i++) {
      check(packs.get(i), "manifest.packs[" + i + "]", zip, keys, paths, faults, actor);
    }
    zip.paths().stream()
        .filter(path -> !paths.contains(path))
        .forEach(
            path -> faults.add(new FieldProblem("archive", "holds a file of no pack: " + path)));
    if (!faults.isEmpty()) {
      throw new Refused(faults);
    }
  }

  private void check(
      @Nullable ManifestPack pack,
      String field,
      BatchZip zip,
      Set<String> keys,
      Set<String> paths,
      List<FieldProblem> faults,
      Actor actor) {
    if (pack == null) {
      faults.add(new FieldProblem(field, "is missing"));
      return;
    }
    String key = key(pack, field + ".key", keys, faults);
    List<FileKind> kinds = new ArrayList<>();
    List<ManifestFile> told = pack.filesOrNone();
    if (told.size() > files.mostFiles()) {
      faults.add(new FieldProblem(field + ".files", "must be at most " + files.mostFiles()));
    }
    for (int i = 0; i < Math.min(told.size(), files.mostFiles()); i++) {
      kindOf(told.get(i)).ifPresent(kinds::add);
      check(told.get(i), field + ".files[" + i + "]", zip, paths, faults);
    }
    orders
        .faultsOf(key, pack.sections(), kinds, pack.submits(), actor)
        .forEach(
            fault -> faults.add(new FieldProblem(field + "." + fault.field(), fault.reason())));
  }

  /** Empty, and a fault, if it is none. */
  private static String key(
      ManifestPack pack, String field, Set<String> keys, List<FieldProblem> faults) {
    String key = pack.key() == null ? "" : pack.key().strip();
    if (Refused.UNSTORABLE.matcher(key).find()) {
      faults.add(new FieldProblem(field, "holds a character that cannot be stored"));
      return "";
    }
    if (key.isEmpty() || key.length() > LONGEST_KEY || !keys.add(key)) {
      faults.add(
          new FieldProblem(
              field, "must be 1 to " + LONGEST_KEY + " characters, and of no other pack"));
    }
    return key;
  }

  private void check(
      @Nullable ManifestFile file,
      String field,
      BatchZip zip,
      Set<String> paths,
      List<FieldProblem> faults) {
    String path = file == null ? null : file.path();
    if (path == null || !zip.has(path)) {
      faults.add(new FieldProblem(field + ".path", "is not in the archive"));
    } else if (!paths.add(path)) {
      faults.add(new FieldProblem(field + ".path", "is named twice"));
    } else if (zip.size(path) == 0) {
      faults.add(new FieldProblem(field + ".path", "is empty"));
    } else {
      requireSize(file, zip.size(path), field, faults);
    }
    if (kindOf(file).isEmpty()) {
      faults.add(new FieldProblem(field + ".kind", "must be cctv, still or statement"));
    }
    if (file == null || file.sha256() == null || !file.sha256().matches("[0-9a-fA-F]{64}")) {
      faults.add(new FieldProblem(field + ".sha256", "must be 64 hexadecimal digits"));
    }
  }

  private void requireSize(
      @Nullable ManifestFile file, long bytes, String field, List<FieldProblem> faults) {
    kindOf(file)
        .map(files::largest)
        .filter(largest -> bytes > largest)
        .map("has more than %,d bytes"::formatted)
        .ifPresent(reason -> faults.add(new FieldProblem(field + ".path", reason)));
  }

  private static Optional<FileKind> kindOf(@Nullable ManifestFile file) {
    return Arrays.stream(FileKind.values())
        .filter(kind -> file != null && kind.wireName().equals(file.kind()))
        .findFirst();
  }
}
