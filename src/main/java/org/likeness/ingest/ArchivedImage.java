package org.likeness.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * An image that is an entry of a zip archive.
 *
 * @param name by which the manifest may know it
 * @param zip the open archive
 * @param entry its entry
 */
record ArchivedImage(String name, ZipFile zip, ZipEntry entry) implements OfferedImage {

  @Override
  public long size() {
    return entry.getSize();
  }

  /** Never unpacks more than the archive says that there is. */
  @Override
  public byte[] read() throws IOException, DamagedImage {
    byte[] bytes;
    try (InputStream in = zip.getInputStream(entry)) {
      bytes = in.readNBytes(Math.toIntExact(entry.getSize() + 1));
    } catch (ZipException | java.io.EOFException e) {
      throw new DamagedImage("the entry is damaged in the archive");
    }
    if (bytes.length != entry.getSize() || checksum(bytes) != entry.getCrc()) {
      throw new DamagedImage("the entry is not what the archive says it is");
    }
    return bytes;
  }

  private static long checksum(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return crc.getValue();
  }
}
