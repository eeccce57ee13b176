package org.likeness.seed;

/**
 * How far the features stand out from, or lie in, the front of the head, as a function of the place
 * in the front view.
 */
final class Features {
  private static final double EYEBALL = 1.24;

  private final Bones p;
  private final Look look;
  private final Eye eye;
  private final Mouth mouth;
  private final Nose nose;
  private final Wrinkles wrinkles;
  private final double age;

  Features(Bones bones, Look look, Eye eye, Mouth mouth) {
    this.p = bones;
    this.look = look;
    this.eye = eye;
    this.mouth = mouth;
    this.nose = new Nose(bones);
    this.wrinkles = new Wrinkles(bones, look);
    this.age = Smooth.step(28, 75, look.age());
  }

  /** Moves the point along z. */
  void apply(Sample out) {
    double x = out.x;
    double y = out.y;
    double side = Math.abs(x);
    double z = out.z + forehead(x, side, y) + cheeks(side, y) + jaw(x, y);
    z -= p.eyeDepth * Smooth.hill(side - p.eyeSpacing * 0.97, y + 0.05, 2.5, 1.75);
    z -= 0.35 * Smooth.hill(side - 1.25, y - 0.35, 1.1, 1.5);
    z = eyeball(x, y, z);
    z += nose.height(x, y) + mouth.height(x, y) - wrinkles.depth(x, y);
    out.z = z;
  }

  private double forehead(double x, double side, double y) {
    double brow = Smooth.hill(side - 2.6, y - p.browHeight + 0.25, 3, 1.1) * 1.15;
    double middle = 0.5 * Smooth.hill(x, y - p.browHeight + 0.4, 1.6, 1.2);
    return p.browRidge * (brow + middle) - 0.25 * Smooth.hill(side - 6.6, y - 2.6, 2.2, 3.2);
  }

  private double cheeks(double side, double y) {
    double bone = p.cheekbone * Smooth.hill(side - 4.7, y + 2.3, 2.8, 2.6);
    double apple = (0.25 + 0.35 * look.smile()) * Smooth.hill(side - 3.6, y + 3.6, 2.4, 2.4);
    double lean = 0.55 - 0.75 * look.weight() + 0.25 * age;
    double hollow = Math.max(-0.4, lean) * Smooth.hill(side - 5, y + 6.4, 2.3, 3.2);
    double bag = (0.06 + 0.16 * age) * Smooth.hill(side - 2.7, y + 1.35, 1.5, 0.55);
    return bone + apple - hollow + bag;
  }

  private double jaw(double x, double y) {
    double chin = 0.5 * Smooth.hill(x, y - p.chinDrop - 1.2, 2.2, 1.7);
    double fold = 0.42 * Smooth.hill(x, y - p.mouthY() + 1.75, 2.3, 0.85);
    double cleft = p.chinCleft * Smooth.hill(x, y - p.chinDrop - 1, 0.35, 0.9);
    double muzzle = 0.75 * Smooth.hill(x, y - p.mouthY() - 0.2, 3.6, 3.2);
    return chin - fold - cleft + muzzle;
  }

  private double eyeball(double x, double y, double z) {
    double centre = 8.25 - p.eyeDepth * 0.72 - EYEBALL + 0.42;
    double ex = Math.abs(x) - p.eyeSpacing;
    double distance = ex * ex + (y + 0.02) * (y + 0.02);
    double lid = EYEBALL + 0.16;
    if (distance >= lid * lid * 0.999) {
      return z;
    }
    double lidZ = centre + Math.sqrt(lid * lid - distance);
    double skin = Smooth.max(z, lidZ, 0.35);
    skin -= eye.crease(x, y) * 0.14;
    double open = eye.opening(x, y);
    if (open <= 0 || distance >= EYEBALL * EYEBALL) {
      return skin;
    }
    double ballZ = centre + Math.sqrt(EYEBALL * EYEBALL - distance) - 0.03;
    return Smooth.mix(skin, Math.min(skin, ballZ), open);
  }
}
