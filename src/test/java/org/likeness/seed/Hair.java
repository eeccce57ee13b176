package org.likeness.seed;

/** Hair of the head and of the face, as it grows on the surface of the head. */
final class Hair {
  private final Look look;
  private final Bones p;
  private final Rgb colour;
  private final Rgb whisker;
  private final int seed;
  private final double recession;
  private final double line;
  private final double peak;
  private final double curl;

  Hair(Bones bones, Complexion complexion, Look look, boolean female, Dice d, int seed) {
    this.p = bones;
    this.look = look;
    this.seed = seed;
    Rgb grown = complexion.hair;
    this.colour = grown.mix(Rgb.screen(168, 165, 160), look.grey() * 0.9);
    this.whisker = grown.times(0.9).mix(Rgb.screen(160, 158, 155), Math.min(1, look.grey() * 1.1));
    this.line = d.around(6.0, 0.55) + (bones.skullHeight - 10.9) * 0.6;
    this.peak = d.between(-0.2, 0.7);
    double ageing = Smooth.step(22, 65, look.age());
    this.recession = (female ? 0.1 : d.between(0.1, 1.5)) + (female ? 0.2 : 1.5) * ageing;
    this.curl = look.style().curl;
  }

  Rgb colour() {
    return colour;
  }

  /** Grows hair on the point; {@code angle} is its direction from the front. */
  void grow(Sample out, double angle, double t) {
    double share = scalp(out, angle);
    beard(out, angle);
    if (share <= 0.001) {
      return;
    }
    double strand = strand(angle, t, out);
    HairStyle style = look.style();
    double up = Smooth.step(1, 10, out.y);
    double thick = Smooth.mix(style.side, style.top, up) * look.hairThickness();
    thick *= 1 + 0.3 * Noise.cloud(angle * 2.2, t * 7, 2, seed + 41);
    double lift = share * share * thick * (1 + (0.05 + 0.1 * curl) * strand);
    push(out, lift);
    double density =
        style.density
            * Smooth.step(0.01, combedBack() ? 0.2 : 0.34, share + 0.25 * strand * (1 - share));
    double light = 0.92 + 0.5 * strand;
    if (curl > 0.5) {
      light = 0.9 + 0.75 * Noise.at(out.x * 5.5 + out.z * 2, out.y * 5.5 - out.z, seed + 57);
    }
    out.blend(colour.times(Math.max(0.25, light)), density);
    out.fibre = Math.max(out.fibre, density);
    out.gloss = Smooth.mix(out.gloss, 0.3, density);
  }

  private double strand(double angle, double t, Sample out) {
    if (curl > 0.5) {
      double a = Noise.at(out.x * 2.4 + out.z, out.y * 2.4, seed + 51);
      return 0.6 * a + 0.5 * Noise.at(out.x * 5 - out.z * 2, out.y * 5, seed + 52);
    }
    double drift = 1.2 * Noise.at(angle * 1.5, t * 5, seed + 53);
    double combed = look.style() == HairStyle.PARTED ? 9 * t : 3 * t;
    double across = angle * 14 + drift + combed;
    double coarse = Noise.at(across * 1.3, t * 6, seed + 54);
    return 0.5 * coarse
        + 0.45 * Noise.at(across * 4.5, t * 16, seed + 55)
        + 0.2 * Noise.at(across * 11, t * 30, seed + 56);
  }

  private boolean combedBack() {
    return look.style().hanging > 0 || look.style() == HairStyle.TIED_BACK;
  }

  private double scalp(Sample out, double angle) {
    double a = Math.abs(angle);
    double front = line + recession * Smooth.hill(a - 0.62, 0.42) - peak * Smooth.hill(a, 0.3);
    front = Smooth.mix(front, line - 2.2, Smooth.step(0.72, 1.0, a));
    double side = Smooth.mix(front, -1.8, Smooth.step(0.95, 1.22, a));
    double ear = Smooth.mix(side, 1.3, Smooth.step(1.42, 1.52, a) * Smooth.step(2.0, 1.85, a));
    double nape = Smooth.mix(ear, -7, Smooth.step(1.95, 2.2, a));
    double crown = 1;
    if (look.style() == HairStyle.BALDING) {
      crown = Smooth.step(7.2, 4.6, out.y + (a > 2 ? -1.5 : 0)) * Smooth.step(0.75, 1.05, a);
    }
    double ragged =
        0.5 * Noise.at(angle * 55, out.y * 0.8, seed + 61)
            + 0.35 * Noise.at(angle * 21, out.y * 0.5, seed + 62);
    double soft = combedBack() ? 3.2 : look.style() == HairStyle.AFRO ? 1.4 : 2.2;
    return crown * Smooth.step(nape - 0.25, nape + soft, out.y + ragged * (combedBack() ? 0.6 : 1));
  }

  private void beard(Sample out, double angle) {
    double a = Math.abs(angle);
    double full = Math.max(look.beard(), look.stubble() * 0.5);
    if (full <= 0 && look.moustache() <= 0 || out.y > 0.5 || a > 1.5) {
      return;
    }
    double side = Math.abs(out.x);
    double mouth = p.mouthY();
    double edge =
        Smooth.mix(mouth + 0.6, -1.5, Smooth.step(3, 6.6, side))
            + 0.3 * Noise.at(out.x * 2, out.y, seed + 71);
    double cheek = Smooth.step(edge + 0.6, edge - 0.6, out.y);
    double lips = Smooth.hill(out.x, out.y - mouth + 0.1, p.mouthWidth * 1.25, 1.5);
    double jaw = cheek * (1 - Math.min(1, lips * 2.6));
    double lip = Smooth.hill(side - 1, out.y - (mouth + p.noseLength) / 2 - 0.15, 2.5, 0.95);
    double region = Math.max(jaw, Math.min(1, 1.8 * lip));
    double dots = Noise.at(out.x * 13, out.y * 9, seed + 72);
    double strands = 0.6 * Noise.at(out.x * 9, out.y * 2.2, seed + 73) + 0.4 * dots;
    double shadow = region * look.stubble() * (0.22 + 0.16 * dots);
    out.blend(
        whisker.mix(new Rgb(out.r * 0.35, out.g * 0.4, out.b * 0.48), 0.6), Math.max(0, shadow));
    double hairs = Math.max(jaw * look.beard(), look.moustache() * Math.min(1, 1.8 * lip) * 0.8);
    double share = Smooth.clamp(hairs * (1.3 + 0.5 * strands));
    out.blend(whisker.times(0.6 + 0.35 * strands), Math.min(0.94, share));
    out.fibre = Math.max(out.fibre, share * 0.9);
    out.gloss *= 1 - 0.7 * share;
    push(out, share * (0.1 + 0.25 * look.beard()) * (1 + 0.25 * strands));
  }

  private static void push(Sample out, double distance) {
    double y = out.y * 0.8 + 1.5;
    double length = Math.sqrt(out.x * out.x + y * y + out.z * out.z) + 1e-9;
    out.x += out.x / length * distance;
    out.y += y / length * distance;
    out.z += out.z / length * distance;
  }
}
