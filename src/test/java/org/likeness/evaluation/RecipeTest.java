package org.likeness.evaluation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RecipeTest {
  private static final String HASH = "0123456789abcdef".repeat(4);
  private static final String OTHER = "fedcba9876543210".repeat(4);

  @TempDir Path folder;

  private static BufferedImage picture() {
    BufferedImage picture = Pictures.blank(80, 60);
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(new Color(200, 100, 50));
    graphics.fillRect(0, 0, 40, 60);
    graphics.setColor(new Color(60, 60, 160));
    graphics.fillRect(40, 0, 40, 60);
    graphics.dispose();
    return picture;
  }

  private static BufferedImage made(Degradation step) throws IOException {
    byte[] png = new Recipe("one", 1, List.of(step)).apply(picture(), HASH);
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private static int red(BufferedImage picture, int x, int y) {
    return new Color(picture.getRGB(x, y)).getRed();
  }

  @Test
  void eachStepDoesWhatItsWordsSay() throws IOException {
    assertThat(made(new Degradation.Scale(0.5)).getWidth()).isEqualTo(40);
    assertThat(red(made(new Degradation.Darkness(0.25)), 10, 10)).isEqualTo(50);
    assertThat(red(made(new Degradation.Blur(2)), 0, 0)).isBetween(197, 200);
    assertThat(red(made(new Degradation.Blur(2)), 39, 30)).isBetween(120, 160);
    assertThat(red(made(new Degradation.Rotation(180)), 10, 10)).isEqualTo(60);
    assertThat(red(made(new JpegQuality(0.9)), 10, 10)).isBetween(190, 210);
    assertThat(covered(made(new Degradation.Occlusion(0.2)))).isEqualTo(12);
  }

  private static long covered(BufferedImage picture) {
    return IntStream.range(0, 60).filter(y -> red(picture, 10, y) == 64).count();
  }

  @Test
  void whatIsRandomIsTheSameForTheSamePictureAndOnlyThen() {
    Recipe noisy = new Recipe("noisy", 3, List.of(new Degradation.Noise(20)));

    assertThat(noisy.apply(picture(), HASH))
        .isEqualTo(noisy.apply(picture(), HASH))
        .isNotEqualTo(noisy.apply(picture(), OTHER));
  }

  @Test
  void givenPictureIsNotChanged() {
    BufferedImage picture = picture();
    new Recipe(
            "all",
            1,
            List.of(
                new Degradation.Noise(20),
                new Degradation.Darkness(0.5),
                new Degradation.Occlusion(0.1)))
        .apply(picture, HASH);

    assertThat(Pictures.bytes(picture)).isEqualTo(Pictures.bytes(picture()));
  }

  @Test
  void shippedRecipesAreReadAndWrongOnesRefused() throws IOException {
    assertThat(Recipe.read(Optional.empty())).hasSize(9).allMatch(r -> !r.words().isEmpty());

    Path wrong =
        Files.writeString(
            folder.resolve("r.json"),
            "[{\"name\": \"x\", \"seed\": 1, \"steps\": [{\"kind\": \"scale\", \"factor\": 3}]}]");
    assertThatThrownBy(() -> Recipe.read(Optional.of(wrong)))
        .isInstanceOf(EvaluationProblem.class)
        .hasMessageContaining("recipes");
  }
}
