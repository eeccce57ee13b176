package org.likeness.review;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** What a disclosure is made in cannot be left behind. */
class BundlesTest {

  @Test
  void fileOfABundleHasNoNameWhileItIsWritten() throws IOException {
    List<Path> before = disclosures();
    try (FileChannel file = Bundles.unnamed()) {
      file.write(ByteBuffer.wrap(new byte[] {1, 2, 3}));

      assertThat(disclosures()).isEqualTo(before);
      assertThat(file.position(0).read(ByteBuffer.allocate(3))).isEqualTo(3);
    }
  }

  private static List<Path> disclosures() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("disclosure"))
          .sorted()
          .toList();
    }
  }
}
