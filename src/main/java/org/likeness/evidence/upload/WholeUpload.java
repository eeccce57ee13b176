package org.likeness.evidence.upload;

import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/** A file of which every byte has come. */
public interface WholeUpload {

  /** Stable id. */
  UUID id();

  /** Of the sender. */
  String organisation();

  /** What it is for. */
  String purpose();

  /** The pack that it is for; null where the purpose needs none. */
  @Nullable UUID subject();

  /** As the sender's machine called it. */
  String name();

  /** Its size in bytes. */
  long length();

  /** Who began to send it. */
  Actor sender();

  /** All bytes, verified piece by piece against what was received; to be closed. */
  InputStream stream() throws IOException;

  /** So many bytes from an offset on; fewer at the end of the file. */
  byte[] read(long from, int length) throws IOException;
}
