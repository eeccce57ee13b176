package org.likeness.review;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Outlines of numbers from the report's own font: a server may have none of its own. */
final class Digits {
  private final TrueTypeFont font;

  Digits(InputStream trueType) throws IOException {
    font = new TTFParser().parse(new RandomAccessReadBuffer(trueType));
  }

  /** The number as an outline, so many units high, its base line at 0. */
  Shape of(int number, double height) {
    try {
      Path2D outline = new Path2D.Double();
      double x = 0;
      for (char digit : Integer.toString(number).toCharArray()) {
        int glyph = font.getUnicodeCmapLookup().getGlyphId(digit);
        Shape path = font.getGlyph().getGlyph(glyph).getPath();
        outline.append(
            path.getPathIterator(AffineTransform.getTranslateInstance(x, 0)), /* connect= */ false);
        x += font.getAdvanceWidth(glyph);
      }
      double scale = height / font.getUnitsPerEm();
      return AffineTransform.getScaleInstance(scale, -scale).createTransformedShape(outline);
    } catch (IOException e) {
      throw new UncheckedIOException("The report's font cannot be read", e);
    }
  }
}
