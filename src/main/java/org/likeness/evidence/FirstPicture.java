package org.likeness.evidence;

import java.io.IOException;
import java.util.Optional;

/** Looks into a video that has arrived, as far as one picture of it. */
public interface FirstPicture {

  /**
   * What is wrong with the video; empty if a picture comes out of it, and also if that cannot be
   * told now, or not here.
   *
   * @param file a container that is whole
   * @param length its bytes
   * @throws IOException if it cannot be read
   */
  Optional<String> faultOf(FileCheck.Bytes file, long length) throws IOException;
}
