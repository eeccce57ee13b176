package org.likeness.engine;

import java.util.List;

/** A network, or several that work together, that finds faces and their landmarks in one input. */
interface FaceNetwork extends AutoCloseable {

  /** Width and height of the only input the network takes, or 0 if it takes any multiple of 32. */
  int fixedSide();

  /** How this network must be used. */
  Traits traits();

  /**
   * Every face that scores at least the threshold, not yet thinned out.
   *
   * @param planes blue, green and red, 0..255, {@code 3 * height * width} values
   * @return faces in pixels of the input
   */
  List<DetectedFace> look(float[] planes, int width, int height, double threshold);

  @Override
  void close();

  /**
   * What scores and sizes mean to a network.
   *
   * @param candidate score from which a face is worth a close look
   * @param glimpsed score from which one view of a close look counts
   * @param confirmed score from which a close look confirms a face
   * @param leastFace width in input pixels from which faces are found
   */
  record Traits(double candidate, double glimpsed, double confirmed, double leastFace) {}
}
