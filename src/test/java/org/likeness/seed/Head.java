package org.likeness.seed;

/** The head of a person on one occasion. */
final class Head implements Surface {
  private final Skull skull;
  private final Features features;
  private final Skin skin;
  private final Mouth mouth;
  private final Eye eye;
  private final Brows brows;
  private final Hair hair;
  private final boolean lashes;

  Head(Person person, Look look, Hair hair) {
    int seed = person.number() * 1009;
    this.hair = hair;
    skull = new Skull(person.bones(), look);
    eye = new Eye(person.bones(), person.complexion(), look);
    mouth = new Mouth(person.bones(), person.complexion(), look);
    features = new Features(person.bones(), look, eye, mouth);
    skin = new Skin(person.bones(), person.complexion(), look, seed);
    brows = new Brows(person.bones(), person.complexion(), look, seed);
    lashes = person.female();
  }

  @Override
  public void sample(double s, double t, Sample out) {
    skull.place(s, t, out);
    double angle = Skull.angle(s);
    double x = out.x;
    double y = out.y;
    boolean front = out.z > 1;
    if (front) {
      features.apply(out);
      skin.face(out);
      mouth.paint(out);
      eye.paint(out, lashes);
      brows.paint(out);
    } else {
      skin.base(out);
    }
    out.x = x;
    out.y = y;
    hair.grow(out, angle, t);
  }

  @Override
  public int columns() {
    return 760;
  }

  @Override
  public int rows() {
    return 800;
  }
}
