package org.likeness.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Where the images of a manifest lie. */
sealed interface ImageSource extends AutoCloseable {

  /** Whether the image is there. */
  boolean has(String name);

  /** Its size in bytes, uncompressed. */
  long bytes(String name);

  /** Adds it to an upload under the manifest's name. */
  void addTo(Multipart form, String name);

  @Override
  void close();

  /**
   * A folder or a zip file.
   *
   * @throws Failure usage, if it is neither
   */
  static ImageSource at(Path place) {
    if (Files.isDirectory(place)) {
      return new Folder(place.toAbsolutePath().normalize());
    }
    try {
      return new Zip(new ZipFile(place.toFile()));
    } catch (ZipException e) {
      throw Failure.usage("Neither a folder nor a zip file: " + place);
    } catch (IOException e) {
      throw Failure.usage("No such folder or zip file: " + place);
    }
  }

  /** Files below a folder. */
  record Folder(Path root) implements ImageSource {

    @Override
    public boolean has(String name) {
      Path file = file(name);
      return file.startsWith(root) && Files.isRegularFile(file);
    }

    @Override
    public long bytes(String name) {
      try {
        return Files.size(file(name));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void addTo(Multipart form, String name) {
      form.file("image", name, file(name));
    }

    @Override
    public void close() {
      // a folder holds nothing open
    }

    private Path file(String name) {
      return root.resolve(name).normalize();
    }
  }

  /** Entries of a zip file, by their whole name. */
  record Zip(ZipFile zip) implements ImageSource {

    @Override
    public boolean has(String name) {
      ZipEntry entry = zip.getEntry(name);
      return entry != null && !entry.isDirectory();
    }

    @Override
    public long bytes(String name) {
      return zip.getEntry(name).getSize();
    }

    @Override
    public void addTo(Multipart form, String name) {
      try (InputStream content = zip.getInputStream(zip.getEntry(name))) {
        form.bytes("image", name, content.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() {
      try {
        zip.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
