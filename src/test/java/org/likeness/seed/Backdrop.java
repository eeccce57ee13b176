package org.likeness.seed;

/** What is behind the people. Drawn before them. */
enum Backdrop {
  WALL {
    @Override
    Rgb colour(double x, double y, int seed) {
      double tone = 0.5 * Noise.lattice(seed, 1, 3);
      Rgb paint = Rgb.screen(172, 178, 184).mix(Rgb.screen(196, 190, 178), 0.5 + tone);
      double glow = 1 - 0.28 * ((x - 0.5) * (x - 0.5) + (y - 0.35) * (y - 0.35)) * 2.2;
      return paint.times(glow * (1 + 0.012 * Noise.cloud(x * 40, y * 40, 2, seed)));
    }
  },
  SHOP {
    @Override
    Rgb colour(double x, double y, int seed) {
      double shelf = y * 4.2 + 0.4 * Noise.lattice(seed, 2, 3);
      int row = (int) Math.floor(shelf);
      double inRow = shelf - row;
      if (inRow > 0.86) {
        return Rgb.screen(200, 198, 190).times(inRow > 0.93 ? 0.5 : 0.8);
      }
      double along = x * (11 + 3 * Noise.lattice(row, seed, 4));
      int box = (int) Math.floor(along);
      double height = 0.32 + 0.3 * Noise.lattice(box, row, seed);
      if (inRow < height || along - box < 0.05) {
        return Rgb.grey(0.06 + 0.05 * inRow);
      }
      double hue = Noise.lattice(box / 2, row, seed + 9);
      Rgb pack = Rgb.screen(170, 60, 50).mix(Rgb.screen(60, 90, 150), 0.5 + 0.5 * hue);
      double label = Noise.lattice(box, row, seed + 10);
      boolean onLabel = inRow > 0.6 && inRow < 0.76;
      pack =
          onLabel
              ? Rgb.screen(230, 225, 205)
              : pack.mix(Rgb.screen(190, 170, 90), 0.5 + 0.5 * label);
      return pack.times(0.5);
    }
  },
  STREET {
    @Override
    Rgb colour(double x, double y, int seed) {
      double door = Math.abs(x - 0.5 - 0.4 * Noise.lattice(seed, 7, 3));
      if (door < 0.14 && y > 0.12) {
        boolean frame = door > 0.125;
        return Rgb.screen(48, 66, 60).times(frame ? 1.6 : 0.7);
      }
      double course = y * 26;
      double brick = x * 14 + ((int) Math.floor(course) % 2) * 0.5;
      boolean mortar = course - Math.floor(course) < 0.14 || brick - Math.floor(brick) < 0.06;
      double tone = Noise.lattice((int) Math.floor(brick), (int) Math.floor(course), seed);
      Rgb clay = Rgb.screen(120, 78, 62).times(0.75 + 0.2 * tone);
      return mortar ? Rgb.screen(126, 118, 108).times(0.7) : clay;
    }
  },
  CORRIDOR {
    @Override
    Rgb colour(double x, double y, int seed) {
      double fromMiddle = Math.abs(x - 0.5);
      if (y < 0.16 - 0.1 * fromMiddle) {
        boolean lamp = fromMiddle < 0.12 && y > 0.05;
        return Rgb.grey(lamp ? 1.1 : 0.42);
      }
      boolean pillar = fromMiddle > 0.32 && fromMiddle < 0.37;
      Rgb paint = y > 0.62 ? Rgb.screen(112, 128, 140) : Rgb.screen(186, 186, 178);
      return paint.times((pillar ? 0.6 : 0.85) * (0.9 + 0.3 * fromMiddle));
    }
  };

  /** Linear colour at the place, 0..1 across and down. */
  abstract Rgb colour(double x, double y, int seed);

  /** Paints the film, lit to the given level and out of focus by so many pixels. */
  Film paint(int width, int height, Rgb light, double focus, int seed) {
    Film film = new Film(width, height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        Rgb c = colour((x + 0.5) / width, (y + 0.5) / height, seed);
        film.set(y * width + x, c.times(light));
      }
    }
    return film.blurred(focus, focus);
  }
}
