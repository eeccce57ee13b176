package org.likeness.engine;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.engine.Analysis.Enrolled;
import org.likeness.engine.Decoding.Decoded;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The native JPEG library and the reader of the Java platform, one against the other. */
class NativeJpegTest {

  private final ImageDecoder fast = new ImageDecoder(DecodeLimits.DEFAULT, true);
  private final ImageDecoder plain = new ImageDecoder(DecodeLimits.DEFAULT, false);

  @BeforeEach
  void libraryIsInstalled() {
    boolean there = TurboJpeg.installed().isPresent();
    if (!there) {
      System.out.println("SKIPPED for want of libturbojpeg: what this test claims was not shown.");
    }
    Assumptions.assumeTrue(there, "libturbojpeg is not installed");
  }

  @Test
  void readsEveryPhotographToTheSamePixels() throws IOException {
    for (Path file : photographs()) {
      byte[] bytes = Files.readAllBytes(file);
      assertThat(pixels(fast, bytes))
          .as(file.getFileName().toString())
          .isEqualTo(pixels(plain, bytes));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {BufferedImage.TYPE_3BYTE_BGR, BufferedImage.TYPE_BYTE_GRAY})
  void readsOddSizesToTheSamePixels(int type) {
    for (int side = 1; side < 40; side++) {
      byte[] baseline = TestImages.file(TestImages.picture(side, 41 - side, type), "jpeg");
      byte[] progressive = TestImages.progressiveJpeg(TestImages.picture(41 - side, side, type));

      assertThat(byLibrary(baseline)).isEqualTo(pixels(plain, baseline));
      assertThat(byLibrary(progressive)).isEqualTo(pixels(plain, progressive));
    }
  }

  @Test
  void turnsThePictureAsTheOtherDoes() {
    byte[] jpeg = TestImages.file(rgb(61, 40), "jpeg");
    for (int orientation = 1; orientation <= 8; orientation++) {
      byte[] turned = TestImages.withOrientation(jpeg, orientation);

      assertThat(pixels(fast, turned)).isEqualTo(pixels(plain, turned));
    }
  }

  @Test
  void judgesCutAndDamagedFilesAsTheOtherDoes() {
    byte[] jpeg = TestImages.file(rgb(200, 300), "jpeg");
    for (int percent = 1; percent < 100; percent++) {
      byte[] cut = TestImages.cut(jpeg, percent / 100.0);
      assertThat(fast.decode(cut)).isEqualTo(plain.decode(cut));
    }
    byte[] damaged = jpeg.clone();
    for (int i = 700; i < damaged.length; i += 97) {
      damaged[i] ^= 0x55;
    }
    assertThat(fast.decode(damaged).getClass()).isEqualTo(plain.decode(damaged).getClass());
  }

  @Test
  void leavesUnusualColoursToTheOther() {
    byte[] cmyk = TestImages.adobeCmykJpeg(16, 16, 10, 200, 30, 40);

    assertThat(JpegStructure.of(cmyk).isCommon()).isFalse();
    assertThat(pixels(fast, cmyk)).isEqualTo(pixels(plain, cmyk));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 4, 8})
  void reducesAPhotographLikeTheMeanOfItsPixels(int reduction) throws IOException {
    byte[] bytes = Files.readAllBytes(SharedFiles.counts().resolve("004_A.jpg"));
    DecodedImage whole = ((Decoded) plain.decode(bytes)).image();

    DecodedImage reduced =
        fast.decode(bytes, 4032 / reduction, decoding -> ((Decoded) decoding).image());
    DecodedImage mean = BlockMean.reduce(whole, reduction);

    assertThat(reduced.reduction()).isEqualTo(reduction);
    assertThat(reduced.width()).isEqualTo(mean.width());
    assertThat(reduced.height()).isEqualTo(mean.height());
    assertThat(meanDifference(reduced.bytes(), mean.bytes())).isLessThan(1.5);
  }

  @Test
  void largePhotographsReadAtAFractionAreAsGoodAsWhole() throws IOException {
    EngineSettings settings = EngineSettings.defaults(SharedFiles.models());
    List<FaceTemplate> fractions = new ArrayList<>();
    List<FaceTemplate> wholes = new ArrayList<>();
    try (FaceEngine reducing = FaceEngine.open(settings);
        FaceEngine reading = FaceEngine.open(settings.withNativeJpeg(false))) {
      for (String name : List.of("001", "002", "003", "004", "005", "006")) {
        byte[] bytes = Files.readAllBytes(SharedFiles.counts().resolve(name + "_A.jpg"));
        Enrolled fraction = (Enrolled) reducing.enrol(bytes);
        Enrolled whole = (Enrolled) reading.enrol(bytes);
        fractions.add(fraction.template());
        wholes.add(whole.template());

        assertThat(fraction.image().reduction()).as(name).isGreaterThan(1);
        assertThat(fraction.template().cosine(whole.template()).value())
            .as(name)
            .isGreaterThan(0.98);
        assertThat(fraction.quality().interEyeDistance() / whole.quality().interEyeDistance())
            .isBetween(0.98, 1.02);
        assertThat(
                fraction.landmarks().rightEye().distanceTo(whole.landmarks().rightEye())
                    / whole.landmarks().interEyeDistance())
            .as("%s: the eye in pixels of the whole", name)
            .isLessThan(0.15);
        assertThat((double) fraction.quality().score())
            .isCloseTo(whole.quality().score(), within(5.0));
      }
    }
    assertThat(meanLikeness(fractions)).isGreaterThan(meanLikeness(wholes) - 0.01);
  }

  /** All are of one woman: the higher, the better for finding her again. */
  private static double meanLikeness(List<FaceTemplate> templates) {
    return templates.stream()
        .flatMap(one -> templates.stream().filter(other -> other != one).map(one::cosine))
        .mapToDouble(Cosine::value)
        .average()
        .orElseThrow();
  }

  private static List<Path> photographs() throws IOException {
    try (var portraits = Files.walk(SharedFiles.portraits());
        var groups = Files.walk(SharedFiles.counts())) {
      return Stream.concat(portraits, groups)
          .filter(file -> file.toString().endsWith(".jpg"))
          .toList();
    }
  }

  /** By the library and nothing else. */
  private static byte[] byLibrary(byte[] jpeg) {
    return TurboJpeg.installed()
        .orElseThrow()
        .decode(jpeg, JpegStructure.of(jpeg), 1)
        .orElseThrow()
        .bytes();
  }

  private static byte[] pixels(ImageDecoder decoder, byte[] file) {
    return ((Decoded) decoder.decode(file)).image().bytes();
  }

  private static BufferedImage rgb(int width, int height) {
    return TestImages.picture(width, height, BufferedImage.TYPE_3BYTE_BGR);
  }

  private static double meanDifference(byte[] one, byte[] other) {
    long sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += Math.abs((one[i] & 0xff) - (other[i] & 0xff));
    }
    return (double) sum / one.length;
  }
}
