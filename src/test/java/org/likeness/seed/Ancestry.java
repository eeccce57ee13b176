package org.likeness.seed;

/**
 * The population that a person's features are drawn around; the ranges overlap widely, as they do
 * in life. The code is the self-defined ethnicity that the manifest carries.
 */
enum Ancestry {
  WHITE_BRITISH("W1", 0.02, 0.30, 0.0, 0.35, 0.0),
  WHITE_OTHER("W9", 0.12, 0.45, 0.0, 0.7, 0.0),
  BLACK_CARIBBEAN("B1", 0.62, 0.92, 0.9, 1.0, 0.0),
  BLACK_AFRICAN("B2", 0.72, 1.0, 1.0, 1.0, 0.0),
  INDIAN("A1", 0.42, 0.72, 0.12, 1.0, 0.0),
  PAKISTANI("A2", 0.32, 0.62, 0.08, 1.0, 0.0),
  MIXED("M1", 0.34, 0.62, 0.5, 0.95, 0.1),
  CHINESE("O1", 0.14, 0.38, 0.15, 1.0, 1.0);

  final String code;
  final double palest;
  final double darkest;

  /** How broad nose and lips are on average, 0..1. */
  final double breadth;

  /** Chance of dark hair and brown eyes. */
  final double darkHair;

  /** How much of an epicanthic fold and how low a nose bridge, 0..1. */
  final double fold;

  Ancestry(
      String code, double palest, double darkest, double breadth, double darkHair, double fold) {
    this.code = code;
    this.palest = palest;
    this.darkest = darkest;
    this.breadth = breadth;
    this.darkHair = darkHair;
    this.fold = fold;
  }
}
