package org.likeness.seed;

/** A person on one occasion, ready to be drawn. */
final class Figure {
  private final Person person;
  private final Look look;

  Figure(Person person, Look look) {
    this.person = person;
    this.look = look;
  }

  /** Draws the figure; {@code fineness} 1 suits twenty samples to the centimetre and more. */
  void draw(Canvas canvas, View view, Pose pose, double fineness) {
    Motion head = pose.motion(true);
    Motion body = pose.motion(false);
    Dice dice = Dice.of(71, person.number(), "hairline");
    Hair hair =
        new Hair(person.bones(), person.complexion(), look, person.female(), dice, person.number());
    draw(canvas, view, new Head(person, look, hair), head, fineness);
    if (look.style() != HairStyle.AFRO && look.style().hanging == 0) {
      draw(canvas, view, new Ear(person, look, -1), head, fineness);
      draw(canvas, view, new Ear(person, look, 1), head, fineness);
    }
    if (look.style().hanging > 0) {
      draw(canvas, view, new Curtain(person, look, hair), head, fineness);
    }
    draw(canvas, view, new Neck(person, look), body, fineness);
    draw(canvas, view, new Torso(person, look, false), body, fineness * 0.5);
    draw(canvas, view, new Torso(person, look, true), body, fineness);
  }

  private static void draw(
      Canvas canvas, View view, Surface surface, Motion motion, double fineness) {
    new Mesh(surface, motion, fineness).draw(canvas, view);
  }
}
