package org.likeness.evidence.video;

import io.smallrye.config.SmallRyeConfigBuilder;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Readers of video for tests, without the service around them. */
final class VideoReaders {
  private VideoReaders() {}

  static VideoReader in(Path folder, String... settings) {
    return new VideoReader(config(folder, settings));
  }

  /** Settings by name and value in turn. */
  static VideoConfig config(Path folder, String... settings) {
    Map<String, String> all = new HashMap<>();
    all.put("likeness.evidence.video.folder", folder.toString());
    for (int i = 0; i < settings.length; i += 2) {
      all.put("likeness.evidence.video." + settings[i], settings[i + 1]);
    }
    return new SmallRyeConfigBuilder()
        .withMapping(VideoConfig.class)
        .withDefaultValues(all)
        .build()
        .getConfigMapping(VideoConfig.class);
  }
}
