package org.likeness.gallery.index;

import org.apache.lucene.util.BytesRef;

import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * Ids as terms and doc values: 16 bytes, big-endian, so that byte order is the order of the text.
 */
final class UuidBytes {

  private UuidBytes() {}

  static BytesRef of(UUID id) {
    return new BytesRef(
        ByteBuffer.allocate(16)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .array());
  }

  static UUID toUuid(BytesRef bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length);
    return new UUID(buffer.getLong(), buffer.getLong());
  }
}
