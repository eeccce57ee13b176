package org.likeness.ingest;

/** Takes the records of a manifest as they are read, in order. */
@FunctionalInterface
interface RawRows {
  void row(RawRow row);
}
