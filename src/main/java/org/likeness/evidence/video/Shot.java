package org.likeness.evidence.video;

import org.likeness.evidence.video.tool.RawFrame;
import org.likeness.evidence.video.tool.VideoFacts;

/** A frame with what is known of the video it is of. */
public record Shot(VideoFacts video, RawFrame frame) {}
