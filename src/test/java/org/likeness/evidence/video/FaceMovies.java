package org.likeness.evidence.video;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Videos of real people who walk past a grey wall. */
public final class FaceMovies {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 720;
  private static final int FRAMES = 40;
  private static final int FACE = 300;

  private FaceMovies() {}

  /** Four seconds in MP4: the first comes from the left, the second stands on the right later. */
  public static Path walking(Path file, byte[] first, byte[] second) throws IOException {
    BufferedImage one = picture(first);
    BufferedImage other = picture(second);
    return TestMovies.write(
        file,
        TestMovies.Film.of("mp4", "libopenh264", WIDTH, HEIGHT, FRAMES),
        i -> frame(i, one, other));
  }

  private static BufferedImage frame(int i, BufferedImage one, BufferedImage other) {
    BufferedImage frame = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D drawing = frame.createGraphics();
    drawing.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    drawing.setColor(new Color(120, 122, 126));
    drawing.fillRect(0, 0, WIDTH, HEIGHT);
    draw(drawing, one, 40 + 8 * i, 180);
    if (i >= FRAMES / 3) {
      draw(drawing, other, 880, 200 + i);
    }
    drawing.dispose();
    return frame;
  }

  private static void draw(Graphics2D drawing, BufferedImage face, int x, int y) {
    drawing.drawImage(face, x, y, FACE, FACE * face.getHeight() / face.getWidth(), null);
  }

  private static BufferedImage picture(byte[] jpeg) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(jpeg));
  }
}
