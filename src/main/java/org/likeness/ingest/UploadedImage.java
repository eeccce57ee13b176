package org.likeness.ingest;

import org.jboss.resteasy.reactive.multipart.FileUpload;

import java.io.IOException;
import java.nio.file.Files;

/**
 * An image that is a part of a multipart request.
 *
 * @param name as sent, with slashes
 * @param upload where it lies
 */
record UploadedImage(String name, FileUpload upload) implements OfferedImage {

  static UploadedImage of(FileUpload upload) {
    return new UploadedImage(plain(upload.fileName()), upload);
  }

  /** Clients that run on Windows send its separator; some begin with the current folder. */
  static String plain(String name) {
    String slashes = name.replace('\\', '/');
    return slashes.startsWith("./") ? slashes.substring(2) : slashes;
  }

  @Override
  public long size() {
    return upload.size();
  }

  @Override
  public byte[] read() throws IOException {
    return Files.readAllBytes(upload.uploadedFile());
  }
}
