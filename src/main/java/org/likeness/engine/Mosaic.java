package org.likeness.engine;

import java.util.List;

/**
 * Square tiles side by side in one input of the detector, so that many small views cost one run.
 */
final class Mosaic {

  private final int tile;
  private final int across;
  private final int width;
  private final int height;
  private final float[] planes;

  private Mosaic(int tile, int width, int height) {
    this.tile = tile;
    this.across = width / tile;
    this.width = width;
    this.height = height;
    this.planes = new float[3 * width * height];
  }

  /**
   * An empty mosaic.
   *
   * @param tiles how many it must hold
   * @param tile width and height of each, a multiple of 32
   * @param fixedSide width and height of the input if the network has only one, else 0: then all
   *     lie in one row
   */
  static Mosaic of(int tiles, int tile, int fixedSide) {
    return fixedSide > 0
        ? new Mosaic(tile, fixedSide, fixedSide)
        : new Mosaic(tile, tiles * tile, tile);
  }

  /** Width of the input in pixels. */
  int width() {
    return width;
  }

  /** Height of the input in pixels. */
  int height() {
    return height;
  }

  /** The network's input: planes of blue, green and red. */
  float[] planes() {
    return planes;
  }

  /** Lays a crop, planes of red, green and blue, into a tile. */
  void put(int index, float[] crop, boolean mirrored) {
    for (int channel = 0; channel < 3; channel++) {
      for (int y = 0; y < tile; y++) {
        int to = ((2 - channel) * height + top(index) + y) * width + left(index);
        int from = (channel * tile + y) * tile;
        for (int x = 0; x < tile; x++) {
          planes[to + x] = crop[from + (mirrored ? tile - 1 - x : x)];
        }
      }
    }
  }

  /** Those of the found faces whose middle lies in a tile, in pixels of the tile. */
  List<DetectedFace> inTile(int index, List<DetectedFace> found) {
    Box place = new Box(left(index), top(index), tile, tile);
    return found.stream()
        .filter(face -> contains(place, face.box().centre()))
        .map(face -> moved(face, place))
        .toList();
  }

  private int left(int index) {
    return index % across * tile;
  }

  private int top(int index) {
    return index / across * tile;
  }

  private static boolean contains(Box box, Point p) {
    return p.x() >= box.x()
        && p.x() < box.x() + box.width()
        && p.y() >= box.y()
        && p.y() < box.y() + box.height();
  }

  private static DetectedFace moved(DetectedFace face, Box place) {
    Box box = face.box();
    return new DetectedFace(
        new Box(box.x() - place.x(), box.y() - place.y(), box.width(), box.height()),
        face.landmarks().map(p -> new Point(p.x() - place.x(), p.y() - place.y())),
        face.confidence());
  }
}
