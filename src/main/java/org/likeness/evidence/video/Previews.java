package org.likeness.evidence.video;

import org.jspecify.annotations.Nullable;
import org.likeness.evidence.EvidenceFile;
import org.likeness.media.Sha256;

import java.util.LinkedHashMap;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

/** The strips of the videos that were looked at last; they are in memory alone. */
@ApplicationScoped
public class Previews {
  private static final int MOST = 16;

  private final Videos videos;
  private final Map<Sha256, PreviewStrip> last =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Sha256, PreviewStrip> eldest) {
          return size() > MOST;
        }
      };

  Previews(Videos videos) {
    this.videos = videos;
  }

  /**
   * The strip of a video.
   *
   * @throws org.likeness.problem.Problem unusable-video
   */
  public PreviewStrip of(EvidenceFile file) {
    PreviewStrip known = known(file);
    return known == null ? keep(file, PreviewStrip.of(videos.previews(file))) : known;
  }

  private synchronized @Nullable PreviewStrip known(EvidenceFile file) {
    return last.get(file.sha256());
  }

  private synchronized PreviewStrip keep(EvidenceFile file, PreviewStrip strip) {
    last.put(file.sha256(), strip);
    return strip;
  }
}
