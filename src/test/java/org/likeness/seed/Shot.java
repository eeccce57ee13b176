package org.likeness.seed;

import java.awt.image.BufferedImage;
import java.util.List;

/** One still of a camera on a wall, decided but not yet drawn. */
record Shot(
    Cctv kind,
    Person person,
    Pose pose,
    double apart,
    double centreX,
    double centreY,
    Lighting lighting,
    Backdrop place,
    double exposure,
    int seed) {
  private static final int WIDTH = 352;
  private static final int HEIGHT = 288;
  private static final int FINER = 3;

  static Shot of(Cctv kind, Person person, Dice dice) {
    boolean night = kind == Cctv.DARK;
    return new Shot(
        kind,
        person,
        kind.pose(dice),
        kind.eyesApart * dice.between(0.92, 1.12),
        dice.between(0.4, 0.6),
        dice.between(0.38, 0.46),
        night ? Lighting.night(dice, 0.85) : Lighting.shop(dice, 0.85),
        night
            ? Backdrop.STREET
            : dice.pick(List.of(Backdrop.SHOP, Backdrop.CORRIDOR, Backdrop.SHOP)),
        night ? dice.between(0.2, 0.3) : dice.between(0.7, 1.05),
        dice.whole(1, 9999));
  }

  /** Pixels between the eyes in the picture. */
  double eyesApartPx() {
    return apart * StrictMath.cos(pose.yaw());
  }

  float quality() {
    return kind.quality;
  }

  BufferedImage film(Look look) {
    double scale = apart / (2 * person.bones().eyeSpacing) * FINER;
    int width = WIDTH * FINER;
    int height = HEIGHT * FINER;
    View view = new View(width, height, scale, width * centreX, height * centreY, 320);
    Film film = place.paint(WIDTH, HEIGHT, lighting.sky().times(1.5), 1.3, seed).enlarged(FINER);
    Canvas canvas = new Canvas(width, height);
    new Figure(person, look).draw(canvas, view, pose, Math.max(0.15, scale / 36));
    new Shader(canvas, lighting, scale).light(film);
    return film.reduced(FINER)
        .blurred(kind.blurX, kind.blurY)
        .developed(exposure, kind.noise * exposure, new Dice(seed));
  }
}
