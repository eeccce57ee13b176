package org.likeness.evidence.batch;

import org.likeness.evidence.FileCheck;
import org.likeness.evidence.FileFormat;
import org.likeness.evidence.FileKind;
import org.likeness.evidence.PackOrder.OrderedFile;
import org.likeness.evidence.batch.Manifest.ManifestFile;
import org.likeness.evidence.upload.FileName;
import org.likeness.media.MediaObject;
import org.likeness.media.MediaStore;
import org.likeness.media.Sha256;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipException;
import jakarta.enterprise.context.ApplicationScoped;

/** Unpacks the files of an archive one by one, and looks at each. */
@ApplicationScoped
class BatchFiles {
  private final BatchObjects objects;
  private final MediaStore media;
  private final FileCheck check;

  BatchFiles(BatchObjects objects, MediaStore media, FileCheck check) {
    this.objects = objects;
    this.media = media;
    this.check = check;
  }

  /** A file, or why it cannot be used. */
  sealed interface Looked {
    record Usable(OrderedFile file) implements Looked {}

    record Faulty(String field, String reason) implements Looked {}
  }

  /** Looks at a file whose manifest is right; its bytes are kept for the time being. */
  Looked look(UUID batch, ManifestFile told, BatchZip zip) throws IOException {
    String path = Objects.requireNonNull(told.path());
    FileKind kind = FileKind.of(Objects.requireNonNull(told.kind()));
    Sha256 claimed = new Sha256(Objects.requireNonNull(told.sha256()).toLowerCase(Locale.ROOT));
    try {
      Optional<String> fault = check.faultOf(kind, head(zip, path));
      if (fault.isPresent()) {
        return new Looked.Faulty("path", fault.get());
      }
      if (!hashOf(zip, path).equals(claimed)) {
        return new Looked.Faulty("sha256", "is not that of the file in the archive");
      }
      objects.note(batch, claimed);
      return keep(path, kind, claimed, zip);
    } catch (DamagedEntry e) {
      return new Looked.Faulty("path", String.valueOf(e.getMessage()));
    } catch (ZipException | EOFException e) {
      return new Looked.Faulty("path", "is damaged in the archive");
    }
  }

  private static byte[] head(BatchZip zip, String path) throws IOException {
    try (InputStream stream = zip.open(path)) {
      return stream.readNBytes(FileCheck.ENOUGH);
    }
  }

  private static Sha256 hashOf(BatchZip zip, String path) throws IOException {
    try (InputStream stream = zip.open(path)) {
      return Hashing.of(stream);
    }
  }

  private Looked keep(String path, FileKind kind, Sha256 hash, BatchZip zip) throws IOException {
    try (InputStream stream = zip.open(path)) {
      Sha256 kept = media.put(stream);
      if (!kept.equals(hash)) {
        throw new IOException("an archive changed while it was read");
      }
    }
    MediaObject object = media.open(hash).orElseThrow();
    FileFormat format = check.formatOf(head(zip, path)).orElseThrow();
    Optional<String> fault =
        check.faultOf(format, (from, length) -> part(object, from, length), object.size());
    return fault
        .<Looked>map(reason -> new Looked.Faulty("path", reason))
        .orElseGet(
            () ->
                new Looked.Usable(
                    new OrderedFile(kind, format, FileName.plain(path), object.size(), hash)));
  }

  private static byte[] part(MediaObject object, long from, int length) throws IOException {
    long end = Math.min(object.size(), from + length);
    try (InputStream stream = object.range(from, Math.max(0, end - from))) {
      return stream.readAllBytes();
    }
  }
}
