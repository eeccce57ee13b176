package org.likeness.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * A network that marks 68 points on a face: a square picture in, x and y of each point as shares of
 * the side out (model catalogue, landmarks-68).
 */
final class LandmarkNetwork implements AutoCloseable {

  private final OrtModel model;
  private final int side;

  LandmarkNetwork(OrtModel model, int side) {
    this.model = model;
    this.side = side;
  }

  /**
   * The points of the face in a box, in pixels of the picture. As when it was trained, the network
   * sees the box alone, in the middle of a black square.
   */
  List<Point> points(Planes picture, Box box) {
    Planes.Part part = Planes.Part.of(box, picture);
    float[] input = picture.square(part, side).values();
    float[] shares = model.output(model.run(input, 1, 3, side, side), "points");
    List<Point> points = new ArrayList<>(shares.length / 2);
    for (int i = 0; i < shares.length; i += 2) {
      points.add(
          new Point(
              part.left() + (double) shares[i] * part.side(),
              part.top() + (double) shares[i + 1] * part.side()));
    }
    return points;
  }

  @Override
  public void close() {
    model.close();
  }
}
