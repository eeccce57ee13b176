package org.likeness.evidence.video;

import org.likeness.engine.Box;
import org.likeness.engine.FaceTemplate;

import java.util.List;

/**
 * A face in a frame of a video, while its faces are being gathered. The template is never kept.
 *
 * @param pts presentation time of the frame, ticks
 * @param micros the same from the beginning of the video, microseconds
 * @param box in the frame, 0 to 1 in both directions
 * @param quality 0 to 100
 * @param warnings about it, in words
 * @param template of the face
 * @param crop JPEG of the face with a margin
 */
@SuppressWarnings("ArrayRecordComponent") // handed along, never compared
record SeenFace(
    long pts,
    long micros,
    Box box,
    int quality,
    List<String> warnings,
    FaceTemplate template,
    byte[] crop) {

  @Override
  public String toString() {
    return "SeenFace[pts=" + pts + ", redacted]";
  }
}
