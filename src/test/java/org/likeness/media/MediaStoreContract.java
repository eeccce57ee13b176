package org.likeness.media;

import org.junit.jupiter.api.Test;
import org.likeness.problem.Problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import static java.nio.file.Files.size;
import static java.nio.file.Files.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What every store does, whose objects lie as files somewhere. */
abstract class MediaStoreContract {
  static final byte[] STILL = "a still".getBytes(StandardCharsets.UTF_8);

  /** More than two parts of an upload. */
  private static final long LARGE = 2 * S3Bucket.PART + 12_345;

  abstract MediaStore store() throws IOException;

  /** Every file that the store has, wherever it keeps them. */
  abstract List<Path> files() throws IOException;

  @Test
  void whatIsPutIsFoundByItsHash() throws IOException {
    Sha256 hash = store().put(STILL);

    assertThat(hash).isEqualTo(Sha256.of(STILL));
    assertThat(store().get(hash)).hasValueSatisfying(found -> assertThat(found).isEqualTo(STILL));
  }

  @Test
  void sameBytesTwiceAreOneObjectAndNoDraftIsLeft() throws IOException {
    store().put(STILL);
    store().put(STILL);
    store().put(ManyBytes.of(1000));
    store().put(ManyBytes.of(1000));

    assertThat(files()).hasSize(2);
  }

  @Test
  void largeObjectIsReadBackAsAWholeAndInRanges() throws IOException {
    Sha256 hash = store().put(ManyBytes.of(LARGE));

    MediaObject object = store().open(hash).orElseThrow();

    assertThat(object.size()).isEqualTo(LARGE);
    assertThat(hashOf(object.whole())).isEqualTo(hash).isEqualTo(hashOf(ManyBytes.of(LARGE)));
    try (InputStream range = object.range(S3Bucket.PART - 3, 10);
        InputStream all = ManyBytes.of(LARGE)) {
      all.skipNBytes(S3Bucket.PART - 3);
      assertThat(range.readAllBytes()).isEqualTo(all.readNBytes(10));
    }
    assertThat(object.range(LARGE, 0).readAllBytes()).isEmpty();
    assertThatThrownBy(() -> object.range(LARGE - 5, 6))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void emptySourceIsAnObjectToo() throws IOException {
    Sha256 hash = store().put(InputStream.nullInputStream());

    assertThat(store().open(hash).orElseThrow().whole().readAllBytes()).isEmpty();
  }

  @Test
  void sourceThatBreaksOffLeavesNothing() throws IOException {
    assertThatThrownBy(() -> store().put(ManyBytes.cutOff(200_000)))
        .isInstanceOf(IOException.class)
        .hasMessage("the line was cut");

    assertThat(files()).isEmpty();
  }

  @Test
  void doctoredObjectIsNeverHandedOutToItsEnd() throws IOException {
    Sha256 hash = store().put(ManyBytes.of(100_000));
    write(files().getFirst(), new byte[] {1}, StandardOpenOption.WRITE);

    assertThatThrownBy(() -> store().get(hash))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("no longer has the hash");
    MediaObject object = store().open(hash).orElseThrow();
    InputStream whole = object.whole();
    assertThat(whole.readNBytes(50_000)).hasSize(50_000);
    assertThatThrownBy(() -> whole.transferTo(OutputStream.nullOutputStream()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no longer has the hash");
  }

  @Test
  void truncatedObjectIsNotTakenForAShorterOne() throws IOException {
    Sha256 hash = store().put(ManyBytes.of(100_000));
    write(files().getFirst(), new byte[0], StandardOpenOption.TRUNCATE_EXISTING);
    assertThat(size(files().getFirst())).isZero();

    assertThatThrownBy(() -> store().open(hash).orElseThrow().whole().readAllBytes())
        .isInstanceOf(IOException.class);
  }

  @Test
  void allObjectsAreListedInTheOrderOfTheirHashes() throws IOException {
    List<Sha256> put = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      put.add(store().put(("still " + i).getBytes(StandardCharsets.UTF_8)));
    }
    put.sort(Comparator.comparing(Sha256::hex));

    List<Sha256> found = new ArrayList<>();
    List<Sha256> page = store().after(Optional.empty(), 10);
    while (!page.isEmpty()) {
      assertThat(page).hasSizeLessThanOrEqualTo(10);
      found.addAll(page);
      page = store().after(Optional.of(page.getLast()), 10);
    }

    assertThat(found).isEqualTo(put);
  }

  @Test
  void deletedObjectIsGone() throws IOException {
    Sha256 hash = store().put(ManyBytes.of(LARGE));

    store().delete(hash);
    store().delete(hash);

    assertThat(store().get(hash)).isEmpty();
    assertThat(store().open(hash)).isEmpty();
    assertThat(files()).isEmpty();
  }

  static Sha256 hashOf(InputStream bytes) throws IOException {
    try (DigestInputStream digested = new DigestInputStream(bytes, Sha256.digest())) {
      digested.transferTo(OutputStream.nullOutputStream());
      return new Sha256(HexFormat.of().formatHex(digested.getMessageDigest().digest()));
    }
  }
}
