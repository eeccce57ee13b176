package org.likeness.evidence;

import org.likeness.document.PdfCheck;
import org.likeness.engine.DecodeLimits;
import org.likeness.engine.Decoding;
import org.likeness.engine.ImageDecoder;

import java.io.IOException;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

/** Whether a file is what it was sent as, and whole (P2). */
@ApplicationScoped
public class FileCheck {
  /** First bytes that are enough to tell what a file is. */
  public static final int ENOUGH = FileContent.ENOUGH;

  /** A part of a file; fewer bytes at its end. */
  public interface Bytes {
    /** So many bytes from an offset on. */
    byte[] read(long from, int length) throws IOException;
  }

  private final ImageDecoder decoder = new ImageDecoder(DecodeLimits.DEFAULT);
  private final EvidenceConfig config;
  private final FirstPicture pictures;

  FileCheck(EvidenceConfig config, FirstPicture pictures) {
    this.config = config;
    this.pictures = pictures;
  }

  /** Most bytes of a file of a kind, however it comes. */
  public long largest(FileKind kind) {
    return switch (kind) {
      case CCTV -> config.largestVideo();
      case STILL -> config.largestStill();
      case STATEMENT -> config.largestStatement();
    };
  }

  /** Most files of a pack. */
  public int mostFiles() {
    return config.mostFiles();
  }

  /** What is wrong with the beginning of a file; empty if nothing is. */
  public Optional<String> faultOf(FileKind kind, byte[] head) {
    Optional<FileFormat> format = FileContent.of(head);
    if (format.isPresent() && format.get().kind() == kind) {
      return Optional.empty();
    }
    return Optional.of("is " + FileContent.word(head) + ", not " + wanted(kind));
  }

  private static String wanted(FileKind kind) {
    return switch (kind) {
      case CCTV -> "an MP4, MOV, AVI or MKV video";
      case STILL -> "a JPEG, PNG, WebP, TIFF or BMP picture";
      case STATEMENT -> "a PDF document";
    };
  }

  /** The format that a file begins as; empty if it is none that a pack takes. */
  public Optional<FileFormat> formatOf(byte[] head) {
    return FileContent.of(head);
  }

  /**
   * What is wrong with the whole of a file whose beginning is right; empty if nothing is. Stills
   * and statements are read into memory, but not those that are too large.
   */
  public Optional<String> faultOf(FileFormat format, Bytes file, long length) throws IOException {
    if (length > largest(format.kind())) {
      return Optional.of("has more than %,d bytes".formatted(largest(format.kind())));
    }
    return switch (format.kind()) {
      case CCTV -> videoFault(format, file, length);
      case STILL -> pictureFault(file.read(0, Math.toIntExact(length)));
      case STATEMENT -> PdfCheck.faultOf(file.read(0, Math.toIntExact(length)));
    };
  }

  private Optional<String> videoFault(FileFormat format, Bytes file, long length)
      throws IOException {
    Optional<String> fault = VideoStructure.faultOf(format, file, length);
    return fault.isPresent() ? fault : pictures.faultOf(file, length);
  }

  private Optional<String> pictureFault(byte[] bytes) {
    return switch (decoder.decode(bytes)) {
      case Decoding.Decoded decoded -> Optional.empty();
      case Decoding.Refused refused -> Optional.of("cannot be read: " + refused.detail());
    };
  }
}
