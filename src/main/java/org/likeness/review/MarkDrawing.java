package org.likeness.review;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Objects;
import javax.imageio.ImageIO;

/**
 * Draws marks on a copy of a picture. Similarities are whole lines and differences broken ones, so
 * that a print without colours tells them apart too.
 */
final class MarkDrawing {
  private static final Color SIMILARITY = new Color(0x00, 0xe5, 0xff);
  private static final Color DIFFERENCE = new Color(0xff, 0xdd, 0x00);

  /** The longest side of a copy for each unit of line width. */
  private static final double LINES = 300;

  private static final float[] BROKEN = {6, 4};

  private final BufferedImage picture;
  private final Graphics2D pen;
  private final double unit;
  private final Digits digits;

  private MarkDrawing(BufferedImage picture, Digits digits) {
    this.picture = picture;
    this.digits = digits;
    unit = Math.max(1, Math.max(picture.getWidth(), picture.getHeight()) / LINES);
    pen = picture.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  /**
   * A copy with marks.
   *
   * @param jpeg the picture, perhaps smaller than the one that was marked; it is not changed
   * @param marks with their places in this picture
   */
  static byte[] on(byte[] jpeg, Iterable<MarkedCopy.Drawn> marks, Digits digits)
      throws IOException {
    BufferedImage read = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(jpeg)));
    MarkDrawing drawing = new MarkDrawing(read, digits);
    try {
      marks.forEach(drawing::draw);
    } finally {
      drawing.pen.dispose();
    }
    ByteArrayOutputStream copy = new ByteArrayOutputStream();
    ImageIO.write(read, "jpeg", copy);
    return copy.toByteArray();
  }

  private void draw(MarkedCopy.Drawn mark) {
    boolean similar = mark.mark().shows() == Mark.Shows.SIMILARITY;
    Color colour = similar ? SIMILARITY : DIFFERENCE;
    Shape shape = scale(mark.place()).createTransformedShape(shape(mark.place()));
    stroke(shape, Color.BLACK, 4, !similar);
    stroke(shape, colour, 2, !similar);
    number(mark.number(), shape.getBounds2D(), colour);
  }

  private void stroke(Shape shape, Color colour, double width, boolean broken) {
    pen.setColor(colour);
    pen.setStroke(stroke((float) (width * unit), broken));
    pen.draw(shape);
  }

  private Stroke stroke(float width, boolean broken) {
    if (!broken) {
      return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    }
    float[] dashes = {(float) (BROKEN[0] * unit), (float) (BROKEN[1] * unit)};
    return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0);
  }

  private AffineTransform scale(Mark.Place place) {
    return AffineTransform.getScaleInstance(
        (double) picture.getWidth() / place.width(), (double) picture.getHeight() / place.height());
  }

  private Shape shape(Mark.Place place) {
    Point2D first = point(place.points().getFirst());
    Point2D last = point(place.points().getLast());
    return switch (place.shape()) {
      case POINT -> cross(first, 5 * unit * place.width() / picture.getWidth());
      case LINE -> new Line2D.Double(first, last);
      case ELLIPSE -> {
        Ellipse2D ellipse = new Ellipse2D.Double();
        ellipse.setFrameFromDiagonal(first, last);
        yield ellipse;
      }
    };
  }

  private static Point2D point(Mark.Spot spot) {
    return new Point2D.Double(spot.x(), spot.y());
  }

  private static Shape cross(Point2D at, double arm) {
    Path2D cross = new Path2D.Double();
    cross.moveTo(at.getX() - arm, at.getY());
    cross.lineTo(at.getX() + arm, at.getY());
    cross.moveTo(at.getX(), at.getY() - arm);
    cross.lineTo(at.getX(), at.getY() + arm);
    return cross;
  }

  /** Beside the shape, on black, wherever there is room for it. */
  private void number(int number, Rectangle2D beside, Color colour) {
    Shape text = digits.of(number, 11 * unit);
    Rectangle2D box = text.getBounds2D();
    double pad = 2 * unit;
    double x =
        beside.getMaxX() + 2 * pad + box.getWidth() < picture.getWidth()
            ? beside.getMaxX() + pad
            : beside.getMinX() - 2 * pad - box.getWidth();
    double y =
        Math.max(pad, Math.min(beside.getMinY(), picture.getHeight() - box.getHeight() - pad));
    AffineTransform move =
        AffineTransform.getTranslateInstance(Math.max(pad, x) - box.getX(), y - box.getY());
    Rectangle2D plate = move.createTransformedShape(box).getBounds2D();
    pen.setColor(Color.BLACK);
    pen.fill(
        new Rectangle2D.Double(
            plate.getX() - pad,
            plate.getY() - pad,
            plate.getWidth() + 2 * pad,
            plate.getHeight() + 2 * pad));
    pen.setColor(colour);
    pen.fill(move.createTransformedShape(text));
  }
}
