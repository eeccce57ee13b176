package org.likeness.evidence.video.tool;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/** Why a file cannot be read as video. The codes are stable. */
public enum VideoRefusal {
  /** Neither MP4, MOV, AVI nor MKV, whatever its name says. */
  NOT_A_VIDEO,
  /** One of these by its first bytes, but what follows makes no sense. */
  BROKEN,
  /** Sound alone. */
  NO_VIDEO_STREAM,
  /** A video stream out of which not one picture comes. */
  NO_FRAMES,
  /** A codec that is not read here. */
  CODEC_NOT_SUPPORTED,
  /** Larger pictures than the configured limit. */
  TOO_MANY_PIXELS,
  /** Longer than the configured limit. */
  TOO_LONG,
  /** It took longer, or more frames, than one answer may. */
  TOO_MUCH_WORK,
  /** It made the reading program run out of memory or crash. */
  READER_FAILED,
  /** There is no FFmpeg for this machine. */
  UNSUPPORTED_PLATFORM;

  /** The stable name. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
