package org.likeness.seed;

/**
 * A camera: size of the picture in samples, samples per centimetre at the plane of the subject,
 * where the origin of that plane appears, and the distance in centimetres.
 */
record View(int width, int height, double scale, double centreX, double centreY, double distance) {

  double px(double x, double z) {
    return centreX + scale * x * distance / (distance - z);
  }

  double py(double y, double z) {
    return centreY - scale * y * distance / (distance - z);
  }
}
