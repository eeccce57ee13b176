package org.likeness.seed;

import java.awt.image.BufferedImage;
import java.util.List;

/** Several people in one picture. */
final class Crowd {
  private static final int FINER = 2;

  private Crowd() {}

  /**
   * People in rows, the back rows higher and further away.
   *
   * @param eyesApart pixels between the eyes in the front row
   */
  static BufferedImage film(
      List<Person> people,
      List<Look> looks,
      int perRow,
      double eyesApart,
      int width,
      int height,
      Dice dice) {
    double scale = eyesApart / 6.3 * FINER;
    int w = width * FINER;
    int h = height * FINER;
    Lighting lighting = Lighting.shop(dice, 0.95);
    Film film =
        Backdrop.CORRIDOR
            .paint(width, height, lighting.sky().times(1.4), 2, dice.whole(1, 9999))
            .enlarged(FINER);
    Canvas canvas = new Canvas(w, h);
    int rows = (people.size() + perRow - 1) / perRow;
    View view = new View(w, h, scale, w / 2.0, h * (rows == 1 ? 0.42 : 0.8), 600);
    for (int i = 0; i < people.size(); i++) {
      int row = i / perRow;
      int inRow = Math.min(perRow, people.size() - row * perRow);
      double gap = width * FINER / scale / (perRow + 0.35);
      double x = (i % perRow - (inRow - 1) / 2.0 + (row % 2) * 0.25 - 0.1) * gap;
      Pose pose =
          Pose.turned(dice.around(0, 0.2), dice.around(0, 0.06), dice.around(0, 0.06), 0.12)
              .at(x + dice.around(0, 1.2), row * 29 + dice.around(0, 2), -32 * row);
      new Figure(people.get(i), looks.get(i)).draw(canvas, view, pose, Math.max(0.12, scale / 36));
    }
    new Shader(canvas, lighting, scale).light(film);
    return film.reduced(FINER).blurred(0.6, 0.6).developed(0.95, 0.012, dice);
  }
}
