package org.likeness.seed;

/**
 * How the hair is worn. Thickness in centimetres over the skull; length of what hangs down, 0 for
 * none.
 */
enum HairStyle {
  SHAVED(0.0, 0.0, 0.0, 0, 0.35),
  CROPPED(0.3, 0.15, 0.0, 0, 0.85),
  SHORT(1.2, 0.45, 0.1, 0, 1),
  PARTED(1.9, 0.6, 0.1, 0, 1),
  QUIFF(2.6, 0.4, 0.1, 0, 1),
  CURLY(2.3, 1.3, 1.0, 0, 1),
  AFRO(3.0, 2.3, 1.0, 0, 1),
  BALDING(0.15, 0.35, 0.1, 0, 0.9),
  TIED_BACK(0.55, 0.45, 0.0, 0, 1),
  BOB(0.7, 0.5, 0.1, 11, 1),
  LONG(0.6, 0.45, 0.1, 21, 1),
  LONG_CURLY(0.9, 0.8, 0.9, 17, 1);

  final double top;
  final double side;
  final double curl;
  final double hanging;
  final double density;

  HairStyle(double top, double side, double curl, double hanging, double density) {
    this.top = top;
    this.side = side;
    this.curl = curl;
    this.hanging = hanging;
    this.density = density;
  }
}
