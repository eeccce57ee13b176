package org.likeness.load;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Stills of two megapixels as a shop's camera makes them: a real face somewhere in a room. */
final class Stills {
  private static final int WIDTH = 1920;
  private static final int HEIGHT = 1080;

  private Stills() {}

  /**
   * Makes some.
   *
   * @param probes folder of photographs of faces
   * @param count how many
   */
  static List<byte[]> of(Path probes, int count) throws IOException {
    List<byte[]> stills = new ArrayList<>();
    try (Stream<Path> files = Files.list(probes)) {
      for (Path file : files.sorted().limit(count).toList()) {
        stills.add(still(ImageIO.read(file.toFile()), new Random(stills.size())));
      }
    }
    return stills;
  }

  private static byte[] still(BufferedImage face, Random random) throws IOException {
    BufferedImage room = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int wall = 90 + 60 * ((x / 160 + y / 120) % 2) + random.nextInt(12);
        room.setRGB(x, y, wall << 16 | (wall - 8) << 8 | (wall - 20));
      }
    }
    Graphics2D graphics = room.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    int height = 240;
    int width = height * face.getWidth() / face.getHeight();
    graphics.drawImage(
        face, random.nextInt(WIDTH - width), random.nextInt(HEIGHT - height), width, height, null);
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(room, "jpg", bytes);
    return bytes.toByteArray();
  }
}
