package org.likeness.seed;

/** The lines that age and laughter leave: how deep they lie. */
final class Wrinkles {
  private final Bones p;
  private final Look look;
  private final double age;

  Wrinkles(Bones bones, Look look) {
    this.p = bones;
    this.look = look;
    this.age = Smooth.step(28, 75, look.age());
  }

  double depth(double x, double y) {
    double side = Math.abs(x);
    return besideMouth(side, y) + forehead(x, y) + betweenBrows(side, y) + besideEyes(side, y);
  }

  private double besideMouth(double side, double y) {
    double down = (p.noseLength + 0.4 - y) / 3.6;
    if (down <= -0.1 || down >= 1.1) {
      return 0;
    }
    double line = p.noseWidth + 0.25 + 1.3 * Math.max(0, down) + 0.25 * look.smile();
    double strength = 0.1 + 0.28 * age + 0.3 * Math.max(0, look.smile());
    return strength
        * Smooth.hill(side - line, 0.5)
        * Smooth.step(-0.1, 0.15, down)
        * Smooth.step(1.1, 0.5, down);
  }

  private double forehead(double x, double y) {
    if (y <= 3 || age <= 0.05) {
      return 0;
    }
    double wave = y * 1.15 + 0.25 * Noise.at(x * 0.35, y * 0.3, look.seed());
    double row = Smooth.hill(wave - Math.rint(wave), 0.2);
    return 0.12 * age * row * Smooth.hill(x, y - 4.9, 5.4, 2.4);
  }

  private double betweenBrows(double side, double y) {
    double frown = Smooth.hill(side - 0.55, y - p.browHeight + 0.1, 0.16, 0.9);
    return 0.13 * age * frown;
  }

  private double besideEyes(double side, double y) {
    if (side <= p.eyeSpacing + 1.2 || age <= 0.1) {
      return 0;
    }
    double fan = (y + 0.2) / (side - p.eyeSpacing) * 4.4;
    return 0.07
        * age
        * Smooth.hill(fan - Math.rint(fan), 0.3)
        * Smooth.hill(side - p.eyeSpacing - 2.3, y, 1, 1);
  }
}
