package org.likeness.evidence.video.tool;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;

/**
 * Reads what the program says. A hostile video may have taken the program over: nothing that it
 * says is believed beyond the limits, and no text is taken that it could not have meant.
 */
public final class WireReader {
  private static final Pattern WORDS = Pattern.compile("[\\w .,:;()+-]{0,300}");

  private final DataInputStream in;
  private final int pixels;

  /**
   * A reader.
   *
   * @param in what the program writes
   * @param pixels most of one frame
   */
  public WireReader(InputStream in, int pixels) {
    this.in = new DataInputStream(new BufferedInputStream(in, 1 << 16));
    this.pixels = pixels;
  }

  /**
   * What is said next.
   *
   * @throws java.io.EOFException if the program ended without having said all
   * @throws IOException if it says what it never should
   */
  public WireItem next() throws IOException {
    int kind = in.readUnsignedByte();
    return switch (kind) {
      case WireWriter.FACTS -> new WireItem.Facts(facts());
      case WireWriter.FRAME -> new WireItem.Frame(frame());
      case WireWriter.REFUSED -> refused();
      case WireWriter.END -> new WireItem.End();
      default -> throw new IOException("an answer of no known kind: " + kind);
    };
  }

  private VideoFacts facts() throws IOException {
    return new VideoFacts(
        words(),
        words(),
        number(0, 10_000),
        number(1, 1 << 20),
        number(1, 1 << 20),
        number(1, 1 << 20),
        number(1, 1 << 20),
        number(0, 270),
        words(),
        in.readLong(),
        number(1, Integer.MAX_VALUE),
        number(1, Integer.MAX_VALUE),
        in.readLong(),
        in.readDouble(),
        in.readLong(),
        in.readBoolean(),
        in.readBoolean(),
        words());
  }

  private RawFrame frame() throws IOException {
    long pts = in.readLong();
    Long previous = optional();
    Long next = optional();
    Long number = optional();
    boolean interlaced = in.readBoolean();
    int width = number(1, 1 << 20);
    int height = number(1, 1 << 20);
    if ((long) width * height > pixels) {
      throw new IOException("a frame larger than the limit");
    }
    byte[] rgb = new byte[3 * width * height];
    in.readFully(rgb);
    return new RawFrame(pts, previous, next, number, interlaced, width, height, rgb);
  }

  private WireItem.Refused refused() throws IOException {
    String reason = words();
    try {
      return new WireItem.Refused(VideoRefusal.valueOf(reason), words());
    } catch (IllegalArgumentException e) {
      throw new IOException("a refusal for no known reason", e);
    }
  }

  private @Nullable Long optional() throws IOException {
    long number = in.readLong();
    return number == WireWriter.ABSENT ? null : number;
  }

  private int number(int least, int most) throws IOException {
    int number = in.readInt();
    if (number < least || number > most) {
      throw new IOException("a number outside of its range: " + number);
    }
    return number;
  }

  private String words() throws IOException {
    String words = in.readUTF();
    if (!WORDS.matcher(words).matches()) {
      throw new IOException("text of no expected form");
    }
    return words;
  }
}
