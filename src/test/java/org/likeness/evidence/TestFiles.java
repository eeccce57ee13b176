package org.likeness.evidence;

import org.likeness.document.Pdf;
import org.likeness.evidence.video.TestMovies;
import org.likeness.evidence.video.TestMovies.Film;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;

/** Files as shops have them: containers that are whole, pictures, documents. */
public final class TestFiles {

  private static final byte[] MOVIE = movie();

  private TestFiles() {}

  /** Two frames of the dark, and so much noise behind them that there are this many bytes. */
  public static byte[] mp4(int length, long seed) {
    byte[] noise = new byte[length - MOVIE.length - 8];
    new Random(seed).nextBytes(noise);
    return ByteBuffer.allocate(length)
        .put(MOVIE)
        .putInt(8 + noise.length)
        .put(ascii("free"))
        .put(noise)
        .array();
  }

  private static byte[] movie() {
    try {
      Path file = Files.createTempFile("two-frames", ".mp4");
      try {
        BufferedImage dark = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        return Files.readAllBytes(
            TestMovies.write(file, Film.of("mp4", "mpeg4", 64, 48, 2), i -> dark));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An MP4 container that is whole, of this many bytes, and holds noise instead of pictures. */
  public static byte[] mp4WithoutPictures(int length, long seed) {
    byte[] noise = new byte[length - 24 - 8 - 16];
    new Random(seed).nextBytes(noise);
    ByteBuffer file = ByteBuffer.allocate(length);
    file.putInt(24).put(ascii("ftypisom")).putInt(0x200).put(ascii("isommp42"));
    file.putInt(8 + noise.length).put(ascii("mdat")).put(noise);
    file.putInt(16).put(ascii("moov")).putInt(8).put(ascii("free"));
    return file.array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** A picture of nobody. */
  public static byte[] jpeg() {
    BufferedImage image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
    Graphics2D drawing = image.createGraphics();
    drawing.setColor(Color.ORANGE);
    drawing.fillOval(60, 20, 200, 200);
    drawing.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpg", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A document of one page. */
  public static byte[] pdf() {
    try {
      return Pdf.of(
          "<html><head><title>Statement</title><meta name=\"description\" content=\"x\"/><style>body"
              + " { font: 10pt Report; }</style></head><body><p>I saw it.</p></body></html>");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
