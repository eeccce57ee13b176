package org.likeness.search;

import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;
import org.likeness.engine.DecodedImage;
import org.likeness.engine.ImageFormat;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

/** Edits are exact, repeatable steps (S2). */
class ImageEditTest {
  private static final DecodedImage ORIGINAL = noise(40, 30);

  @Test
  void theSameStepsGiveTheSamePixels() {
    List<ImageEdit> edits =
        List.of(
            new Crop(3, 4, 30, 20),
            new Rotate(17),
            new Brightness(10),
            new Contrast(20),
            new Gamma(1.5),
            new Sharpen(80));

    assertThat(hash(edits)).isEqualTo(hash(edits)).isNotEqualTo(hash(List.of()));
  }

  @Test
  void orderOfStepsCounts() {
    assertThat(hash(List.of(new Brightness(40), new Contrast(50))))
        .isNotEqualTo(hash(List.of(new Contrast(50), new Brightness(40))));
  }

  @Test
  void stepsThatChangeNothingLeaveThePixels() {
    List<ImageEdit> nothing =
        List.of(
            new Crop(0, 0, 40, 30),
            new Rotate(0),
            new Brightness(0),
            new Contrast(0),
            new Gamma(1),
            new Sharpen(0));

    assertThat(hash(nothing)).isEqualTo(hash(List.of()));
  }

  @Test
  void quarterTurnMovesEveryPixelAndFourAreNone() {
    DecodedImage turned = derive(List.of(new Rotate(90))).image();

    assertThat(turned.width()).isEqualTo(30);
    assertThat(turned.height()).isEqualTo(40);
    // clockwise: the top left corner comes to the top right
    assertThat(turned.rgb(29, 0)).isEqualTo(ORIGINAL.rgb(0, 0));
    assertThat(turned.rgb(0, 0)).isEqualTo(ORIGINAL.rgb(0, 29));
    assertThat(hash(List.of(new Rotate(90), new Rotate(90), new Rotate(90), new Rotate(90))))
        .isEqualTo(hash(List.of()));
  }

  @Test
  void cropTakesThePart() {
    DecodedImage part = derive(List.of(new Crop(5, 6, 10, 8))).image();

    assertThat(part.width()).isEqualTo(10);
    assertThat(part.height()).isEqualTo(8);
    assertThat(part.rgb(0, 0)).isEqualTo(ORIGINAL.rgb(5, 6));
    assertThat(part.rgb(9, 7)).isEqualTo(ORIGINAL.rgb(14, 13));
  }

  @Test
  void brightnessAndGammaLighten() {
    DecodedImage grey = grey(100);

    assertThat(
            ((Derivation.Derived) Derivation.of(grey, List.of(new Brightness(20))))
                .image()
                .rgb(0, 0))
        .isEqualTo(0x979797);
    assertThat(((Derivation.Derived) Derivation.of(grey, List.of(new Gamma(2)))).image().rgb(0, 0))
        .isEqualTo(0xa0a0a0);
    assertThat(
            ((Derivation.Derived) Derivation.of(grey, List.of(new Contrast(100))))
                .image()
                .rgb(0, 0))
        .isEqualTo(0x494949);
    assertThat(
            ((Derivation.Derived) Derivation.of(grey, List.of(new Sharpen(300)))).image().rgb(0, 0))
        .isEqualTo(0x646464);
  }

  @Test
  void wrongStepsAreRefusedByNumber() {
    assertThat(refusedStep(new Brightness(1), new Crop(30, 0, 11, 5))).isEqualTo(1);
    assertThat(refusedStep(new Crop(0, 0, Integer.MAX_VALUE, 5))).isZero();
    assertThat(refusedStep(new Brightness(Double.NaN))).isZero();
    assertThat(refusedStep(new Contrast(101))).isZero();
    assertThat(refusedStep(new Gamma(0))).isZero();
    assertThat(refusedStep(new Rotate(181))).isZero();
    assertThat(refusedStep(new Sharpen(-1))).isZero();
    assertThat(new Rotate(45).refusal(8000, 6000)).isPresent();
    assertThat(new Rotate(90).refusal(8000, 6000)).isEmpty();
  }

  @Test
  void stepsAreWrittenAndReadAsJson() throws Exception {
    JsonMapper mapper = JsonMapper.builder().build();
    List<ImageEdit> edits =
        List.of(
            new Crop(1, 2, 3, 4),
            new Rotate(-5),
            new Brightness(6),
            new Contrast(7),
            new Gamma(1.5),
            new Sharpen(9));

    for (ImageEdit edit : edits) {
      assertThat(mapper.readValue(mapper.writeValueAsString(edit), ImageEdit.class))
          .isEqualTo(edit);
    }
  }

  private static int refusedStep(ImageEdit... edits) {
    return ((Derivation.Refused) Derivation.of(ORIGINAL, List.of(edits))).step();
  }

  private static Derivation.Derived derive(List<ImageEdit> edits) {
    return (Derivation.Derived) Derivation.of(ORIGINAL, edits);
  }

  private static String hash(List<ImageEdit> edits) {
    return derive(edits).pixels().hex();
  }

  private static DecodedImage noise(int width, int height) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Random random = new Random(7);
    for (int i = 0; i < width * height; i++) {
      picture.setRGB(i % width, i / width, random.nextInt(0x1000000));
    }
    return DecodedImage.of(picture, ImageFormat.PNG);
  }

  private static DecodedImage grey(int value) {
    BufferedImage picture = new BufferedImage(8, 8, BufferedImage.TYPE_3BYTE_BGR);
    for (int i = 0; i < 64; i++) {
      picture.setRGB(i % 8, i / 8, value << 16 | value << 8 | value);
    }
    return DecodedImage.of(picture, ImageFormat.PNG);
  }
}
