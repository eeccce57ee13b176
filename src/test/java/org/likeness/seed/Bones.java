package org.likeness.seed;

/**
 * What of a face does not change in adult life. Centimetres; the origin lies between the eyes
 * inside the head, x to the picture's right, y up, z towards the camera.
 */
final class Bones {
  final double skullWidth;
  final double skullHeight;
  final double cheekWidth;
  final double jawWidth;
  final double chinWidth;
  final double chinDrop;
  final double chinForward;
  final double chinCleft;
  final double squareness;
  final double foreheadSlope;
  final double browRidge;
  final double cheekbone;
  final double eyeSpacing;
  final double eyeWidth;
  final double eyeHeight;
  final double eyeTilt;
  final double eyeDepth;
  final double lidFold;
  final double epicanthus;
  final double browHeight;
  final double browArch;
  final double browTilt;
  final double browThickness;
  final double browLength;
  final double browGap;
  final double noseLength;
  final double noseWidth;
  final double noseHeight;
  final double bridgeHeight;
  final double bridgeWidth;
  final double noseHump;
  final double tipWidth;
  final double tipLift;
  final double noseBend;
  final double mouthDrop;
  final double mouthWidth;
  final double upperLip;
  final double lowerLip;
  final double lipForward;
  final double mouthCurve;
  final double bow;
  final double earSize;
  final double earAngle;
  final double lopsided;

  Bones(Dice d, Ancestry a, boolean female) {
    double m = female ? 0 : 1;
    skullWidth = around(d, 7.3 + 0.2 * m, 0.33);
    skullHeight = around(d, 10.9, 0.5);
    cheekWidth = around(d, 6.8 + 0.15 * m, 0.38);
    jawWidth = around(d, 5.2 + 0.6 * m, 0.55);
    chinWidth = around(d, 0.88 + 0.14 * m, 0.16);
    chinDrop = around(d, -10.6 - 0.6 * m, 0.62);
    chinForward = around(d, 0.1 + 0.1 * m, 0.3);
    chinCleft = d.chance(0.2) ? d.between(0.1, 0.3) : 0;
    squareness = around(d, 2.22 + 0.12 * m, 0.15);
    foreheadSlope = around(d, 0.1 + 0.3 * m, 0.35);
    browRidge = around(d, 0.12 + 0.33 * m, 0.14);
    cheekbone = around(d, 0.4, 0.22);
    eyeSpacing = around(d, 3.15, 0.2);
    eyeWidth = around(d, 1.5 - 0.04 * a.fold, 0.11);
    eyeHeight = around(d, 0.6 + (female ? 0.04 : 0) - 0.08 * a.fold, 0.085);
    eyeTilt = around(d, 0.03 + 0.07 * a.fold + (female ? 0.03 : 0), 0.065);
    eyeDepth = around(d, 0.95 - 0.3 * a.fold, 0.2);
    lidFold = Math.max(0.05, around(d, 0.3 - 0.18 * a.fold, 0.1));
    epicanthus = a.fold * d.between(0.4, 1);
    browHeight = around(d, 1.95 + (female ? 0.25 : 0), 0.26);
    browArch = around(d, 0.3 + (female ? 0.15 : 0), 0.2);
    browTilt = around(d, -0.01, 0.075);
    browThickness = Math.max(0.16, around(d, 0.27 + 0.14 * m, 0.1));
    browLength = around(d, 2.5, 0.25);
    browGap = around(d, 1.0, 0.3);
    noseLength = around(d, -4.15 - 0.2 * m, 0.38);
    noseWidth = around(d, 1.55 + 0.12 * m + 0.42 * a.breadth + 0.1 * a.fold, 0.16);
    noseHeight = around(d, 2.05 + 0.2 * m - 0.25 * a.breadth - 0.25 * a.fold, 0.27);
    bridgeHeight = around(d, 0.95 + 0.1 * m - 0.35 * a.breadth - 0.45 * a.fold, 0.2);
    bridgeWidth = around(d, 0.95 + 0.15 * a.breadth, 0.13);
    noseHump = Math.max(0, around(d, 0.06, 0.13));
    tipWidth = around(d, 0.95 + 0.25 * a.breadth, 0.16);
    tipLift = around(d, 0.1, 0.22);
    noseBend = around(d, 0, 0.07);
    mouthDrop = around(d, -2.2, 0.25);
    mouthWidth = around(d, 2.55 + 0.1 * m + 0.15 * a.breadth, 0.22);
    upperLip = Math.max(0.28, around(d, 0.55 + 0.4 * a.breadth + (female ? 0.1 : 0), 0.15));
    lowerLip = Math.max(0.4, around(d, 0.78 + 0.35 * a.breadth + (female ? 0.1 : 0), 0.16));
    lipForward = around(d, 0.3 + 0.35 * a.breadth, 0.14);
    mouthCurve = around(d, 0, 0.14);
    bow = d.between(0.05, 0.3);
    earSize = around(d, 1 + 0.06 * m, 0.1);
    earAngle = d.between(0.12, 0.5);
    lopsided = around(d, 0, 0.07);
  }

  /** People differ more here than in life, so that each is plainly somebody else. */
  private static double around(Dice d, double mean, double spread) {
    return d.around(mean, spread * 1.1);
  }

  /** Height of the mouth line. */
  double mouthY() {
    return noseLength + mouthDrop;
  }
}
