package org.likeness.engine;

/** The steps of the engine, in order. */
public enum Stage {
  DECODE,
  DETECT,
  ALIGN,
  QUALITY,
  EMBED
}
