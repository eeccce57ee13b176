package org.likeness.seed;

import java.awt.image.BufferedImage;

/** The custody photograph: front view, even light, plain wall. */
final class Custody {
  static final int WIDTH = 480;
  static final int HEIGHT = 600;
  private static final int FINER = 2;
  private static final double SCALE = 20.2;

  private Custody() {}

  static BufferedImage photograph(Person person, Look look, Dice dice) {
    double scale = SCALE * dice.between(0.97, 1.06) * FINER;
    int width = WIDTH * FINER;
    int height = HEIGHT * FINER;
    View view = new View(width, height, scale, width / 2.0, height * 0.465, dice.between(150, 220));
    Pose pose =
        Pose.turned(dice.around(0, 0.035), dice.around(0.01, 0.03), dice.around(0, 0.02), 0)
            .at(dice.around(0, 0.4), dice.around(0, 0.3), 0);
    Lighting lighting = Lighting.custody(dice);
    Film film =
        Backdrop.WALL
            .paint(WIDTH, HEIGHT, lighting.sky().times(1.9), 0, dice.whole(1, 9999))
            .enlarged(FINER);
    Canvas canvas = new Canvas(width, height);
    new Figure(person, look).draw(canvas, view, pose, 0.9);
    new Shader(canvas, lighting, scale).light(film);
    return film.reduced(FINER).blurred(0.45, 0.45).developed(dice.between(0.92, 1.06), 0.006, dice);
  }
}
