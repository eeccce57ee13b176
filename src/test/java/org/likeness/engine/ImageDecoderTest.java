package org.likeness.engine;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.engine.Decoding.Decoded;
import org.likeness.engine.Decoding.Refused;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

class ImageDecoderTest {

  private final ImageDecoder decoder = new ImageDecoder(DecodeLimits.DEFAULT);

  @ParameterizedTest
  @CsvSource({"jpeg,JPEG", "png,PNG", "tiff,TIFF", "bmp,BMP"})
  void readsEveryFormatByItsContent(String writer, ImageFormat format) {
    DecodedImage image = decoded(TestImages.file(rgb(80, 60), writer));

    assertThat(image.format()).isEqualTo(format);
    assertRedLeftBlueRight(image, 80, 60);
  }

  @Test
  void readsProgressiveJpeg() {
    assertRedLeftBlueRight(decoded(TestImages.progressiveJpeg(rgb(80, 60))), 80, 60);
  }

  @Test
  void readsWebp() {
    DecodedImage image = decoded(TinyWebp.redThenYellow(40, 30, 10));

    assertThat(image.format()).isEqualTo(ImageFormat.WEBP);
    assertThat(image.rgb(9, 29)).isEqualTo(0xff0000);
    assertThat(image.rgb(10, 0)).isEqualTo(0xffff00);
  }

  @Test
  void readsCmykJpegWithInvertedInks() {
    assertNear(decoded(TestImages.adobeCmykJpeg(32, 32, 0, 255, 255, 0)), 16, 16, Color.RED, 70);
    assertNear(decoded(TestImages.adobeCmykJpeg(32, 32, 0, 0, 0, 0)), 16, 16, Color.WHITE, 6);
    assertNear(decoded(TestImages.adobeCmykJpeg(32, 32, 0, 0, 0, 255)), 16, 16, Color.BLACK, 60);
  }

  @Test
  void takesGreySamplesAsTheyAre() {
    BufferedImage grey = new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < 16; y++) {
      for (int x = 0; x < 16; x++) {
        grey.getRaster().setSample(x, y, 0, 100);
      }
    }

    assertNear(decoded(TestImages.file(grey, "jpeg")), 8, 8, new Color(100, 100, 100), 1);
    assertNear(decoded(TestImages.file(grey, "png")), 8, 8, new Color(100, 100, 100), 0);
  }

  @Test
  void readsSixteenBitGreyPng() {
    BufferedImage grey = new BufferedImage(4, 4, BufferedImage.TYPE_USHORT_GRAY);
    grey.getRaster().setSample(1, 2, 0, 0x80ff);

    assertThat(decoded(TestImages.file(grey, "png")).rgb(1, 2)).isEqualTo(0x808080);
  }

  @Test
  void readsSixteenBitColourPng() {
    var colours = java.awt.color.ColorSpace.getInstance(java.awt.color.ColorSpace.CS_sRGB);
    var model =
        new java.awt.image.ComponentColorModel(
            colours,
            false,
            false,
            java.awt.Transparency.OPAQUE,
            java.awt.image.DataBuffer.TYPE_USHORT);
    BufferedImage deep =
        new BufferedImage(model, model.createCompatibleWritableRaster(8, 8), false, null);
    deep.getRaster().setPixel(3, 4, new int[] {0xffff, 0x8000, 0});

    assertNear(decoded(TestImages.file(deep, "png")), 3, 4, new Color(255, 128, 0), 1);
  }

  @Test
  void readsPalettePng() {
    assertThat(
            decoded(
                    TestImages.file(
                        TestImages.picture(40, 20, BufferedImage.TYPE_BYTE_INDEXED), "png"))
                .width())
        .isEqualTo(40);
    BufferedImage twoColours = new BufferedImage(9, 9, BufferedImage.TYPE_BYTE_BINARY);
    twoColours.setRGB(4, 4, 0xffffffff);

    DecodedImage image = decoded(TestImages.file(twoColours, "png"));

    assertThat(image.rgb(4, 4)).isEqualTo(0xffffff);
    assertThat(image.rgb(0, 0)).isZero();
  }

  @Test
  void laysTransparencyOnWhite() {
    BufferedImage clear = new BufferedImage(6, 6, BufferedImage.TYPE_INT_ARGB);
    clear.setRGB(2, 2, 0x80ff0000);

    DecodedImage image = decoded(TestImages.file(clear, "png"));

    assertNear(image, 0, 0, Color.WHITE, 0);
    assertNear(image, 2, 2, new Color(255, 127, 127), 2);
  }

  @Test
  void laysGreyTransparencyOnWhite() {
    var grey = java.awt.color.ColorSpace.getInstance(java.awt.color.ColorSpace.CS_GRAY);
    var model =
        new java.awt.image.ComponentColorModel(
            grey,
            true,
            false,
            java.awt.Transparency.TRANSLUCENT,
            java.awt.image.DataBuffer.TYPE_BYTE);
    BufferedImage half =
        new BufferedImage(model, model.createCompatibleWritableRaster(4, 4), false, null);
    half.getRaster().setPixel(1, 1, new int[] {0, 128});
    half.getRaster().setPixel(2, 2, new int[] {60, 255});

    DecodedImage image = decoded(TestImages.file(half, "png"));

    assertNear(image, 0, 0, Color.WHITE, 0);
    assertNear(image, 1, 1, new Color(127, 127, 127), 1);
    assertNear(image, 2, 2, new Color(60, 60, 60), 0);
  }

  @Test
  void readsOnePixel() {
    DecodedImage image = decoded(TestImages.file(rgb(1, 1), "png"));

    assertThat(image.width()).isEqualTo(1);
    assertThat(image.height()).isEqualTo(1);
  }

  @Test
  void readsVeryWideImage() {
    DecodedImage image = decoded(TestImages.file(rgb(15_000, 2), "png"));

    assertThat(image.width()).isEqualTo(15_000);
    assertThat(image.within(100).height()).isEqualTo(1);
  }

  /**
   * Where the red (top left) corner of the stored picture is seen, and whether the sides change
   * places (EXIF 2.3, tag 274).
   */
  @ParameterizedTest
  @CsvSource({
    "1,left,top,right,top", "2,right,top,left,top", "3,right,bottom,left,bottom",
        "4,left,bottom,right,bottom",
    "5,left,top,left,bottom", "6,right,top,right,bottom", "7,right,bottom,right,top",
        "8,left,bottom,left,top"
  })
  void appliesOrientation(int orientation, String redX, String redY, String blueX, String blueY) {
    BufferedImage stored = new BufferedImage(64, 32, BufferedImage.TYPE_INT_RGB);
    stored.createGraphics().fillRect(0, 0, 64, 32);
    paint(stored, 0, 0, Color.RED);
    paint(stored, 48, 0, Color.BLUE);

    DecodedImage seen =
        decoded(TestImages.withOrientation(TestImages.file(stored, "jpeg"), orientation));

    assertThat(seen.width()).isEqualTo(orientation < 5 ? 64 : 32);
    assertNear(seen, corner(redX, seen.width()), corner(redY, seen.height()), Color.RED, 40);
    assertNear(seen, corner(blueX, seen.width()), corner(blueY, seen.height()), Color.BLUE, 40);
  }

  @ParameterizedTest
  @CsvSource({"jpeg", "png", "tiff", "bmp"})
  void noticesTruncation(String writer) {
    byte[] file = TestImages.file(rgb(300, 200), writer);

    for (double share : new double[] {0.25, 0.5, 0.75, 0.9, 0.98}) {
      assertThat(refused(TestImages.cut(file, share)).reason())
          .as("%s cut at %s", writer, share)
          .isEqualTo(RejectReason.TRUNCATED);
    }
  }

  @Test
  void noticesTruncatedProgressiveJpegAndWebp() {
    byte[] jpeg = TestImages.progressiveJpeg(rgb(300, 200));
    for (double share : new double[] {0.5, 0.75, 0.9, 0.98}) {
      assertThat(refused(TestImages.cut(jpeg, share)).reason())
          .as("cut at %s", share)
          .isEqualTo(RejectReason.TRUNCATED);
    }
    assertThat(refused(TestImages.cut(TinyWebp.redThenYellow(64, 64, 10), 0.7)).reason())
        .isEqualTo(RejectReason.TRUNCATED);
  }

  @Test
  void refusesHugeClaimedSizeWithoutReadingPixels() {
    long start = System.nanoTime();

    Refused refused = refused(TestImages.pngClaiming(60_000, 60_000));

    assertThat(refused.reason()).isEqualTo(RejectReason.TOO_MANY_PIXELS);
    assertThat(refused.detail()).contains("60,000 x 60,000");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void refusesLongSideAndManyBytes() {
    assertThat(refused(TestImages.pngClaiming(30_000, 10)).reason())
        .isEqualTo(RejectReason.TOO_MANY_PIXELS);
    assertThat(refused(new byte[26 * 1024 * 1024]).reason()).isEqualTo(RejectReason.TOO_MANY_BYTES);
  }

  @Test
  void refusesEmptyFile() {
    assertThat(refused(new byte[0]))
        .isEqualTo(new Refused(RejectReason.UNREADABLE, "The file is empty."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I am only called portrait.jpg|text",
        "GIF89a....|GIF",
        "%PDF-1.7|PDF",
        "<svg xmlns='http://www.w3.org/2000/svg'/>|SVG",
        "<?xml version='1.0'?><svg/>|SVG",
        "<html></html>|web page"
      })
  void refusesOtherContentWithAWord(String content, String word) {
    Refused refused = refused(content.getBytes(StandardCharsets.ISO_8859_1));

    assertThat(refused.reason()).isEqualTo(RejectReason.UNSUPPORTED_FORMAT);
    assertThat(refused.detail()).contains(word);
  }

  @ParameterizedTest
  @CsvSource({"heic,HEIC", "mif1,HEIC", "avif,AVIF", "isom,video"})
  void refusesPhoneFormatsWithAWord(String brand, String word) {
    byte[] file =
        ("\0\0\0\u0014ftyp" + brand + "\0\0\0\0" + brand).getBytes(StandardCharsets.ISO_8859_1);

    assertThat(refused(file).detail()).contains(word);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png", "tiff", "bmp"})
  void damagedFileIsNeverAnException(String writer) {
    byte[] file = TestImages.file(rgb(120, 90), writer);
    var random = new java.util.Random(7);
    for (int round = 0; round < 300; round++) {
      byte[] damaged = file.clone();
      for (int i = 0; i < 12; i++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }
      assertThat(decoder.decode(damaged)).isNotNull();
    }
  }

  @Test
  void largeImagesOfImportsDoNotHoldUpASearch() throws Exception {
    ImageDecoder small =
        new ImageDecoder(new DecodeLimits(1 << 25, 4800, 20_000, Duration.ofSeconds(20), 4800));
    byte[] file = TestImages.file(rgb(80, 60), "jpeg");

    Decoding searched =
        small.decode(
            file,
            ImageDecoder.WHOLE,
            imported ->
                CompletableFuture.supplyAsync(() -> small.decode(file))
                    .orTimeout(20, TimeUnit.SECONDS)
                    .join());

    assertThat(searched).isInstanceOf(Decoded.class);
  }

  @Test
  void stopsWhenTheTimeIsUp() {
    ImageDecoder hurried =
        new ImageDecoder(
            new DecodeLimits(1 << 25, 50_000_000, 20_000, Duration.ofNanos(1), 50_000_000));

    Decoding decoding = hurried.decode(TestImages.file(rgb(2000, 1500), "jpeg"));

    assertThat(decoding)
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.detail()).contains("took longer"));
  }

  @Test
  void refusesJpegWithEndlessScans() {
    byte[] jpeg = TestImages.progressiveJpeg(rgb(64, 64));

    Refused refused = refused(TestImages.lastScanRepeated(jpeg, 500));

    assertThat(refused.reason()).isEqualTo(RejectReason.UNREADABLE);
    assertThat(JpegStructure.of(jpeg).scans()).isBetween(2, 20);
  }

  @Test
  void doesNotChangeTheBytes() {
    byte[] file = TestImages.file(rgb(30, 30), "jpeg");
    byte[] before = Arrays.copyOf(file, file.length);

    decoder.decode(file);

    assertThat(file).isEqualTo(before);
  }

  private static BufferedImage rgb(int width, int height) {
    return TestImages.picture(width, height, BufferedImage.TYPE_INT_RGB);
  }

  private static void paint(BufferedImage picture, int x, int y, Color colour) {
    var graphics = picture.createGraphics();
    graphics.setColor(colour);
    graphics.fillRect(x, y, 16, 16);
    graphics.dispose();
  }

  private static int corner(String end, int length) {
    return end.equals("left") || end.equals("top") ? 4 : length - 5;
  }

  private DecodedImage decoded(byte[] file) {
    return switch (decoder.decode(file)) {
      case Decoded(DecodedImage image) -> image;
      case Refused refused -> throw new AssertionError("refused: " + refused);
    };
  }

  private Refused refused(byte[] file) {
    return switch (decoder.decode(file)) {
      case Decoded(DecodedImage image) -> throw new AssertionError("not refused: " + image);
      case Refused refused -> refused;
    };
  }

  private static void assertRedLeftBlueRight(DecodedImage image, int width, int height) {
    assertThat(image.width()).isEqualTo(width);
    assertThat(image.height()).isEqualTo(height);
    assertNear(image, 4, height / 2, Color.RED, 60);
    assertNear(image, width - 4, height / 2, Color.BLUE, 60);
  }

  private static void assertNear(DecodedImage image, int x, int y, Color colour, int tolerance) {
    Color seen = new Color(image.rgb(x, y));
    int difference =
        Math.max(
            Math.abs(seen.getRed() - colour.getRed()),
            Math.max(
                Math.abs(seen.getGreen() - colour.getGreen()),
                Math.abs(seen.getBlue() - colour.getBlue())));
    assertThat(difference)
        .as("at %d, %d: %s is not near %s", x, y, seen, colour)
        .isLessThanOrEqualTo(tolerance);
  }
}
