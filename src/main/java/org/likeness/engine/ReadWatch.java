package org.likeness.engine;

import java.util.Locale;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.event.IIOReadWarningListener;

/**
 * Watches a reader at work: stops it when the time is up and notes whether the data ended early.
 */
final class ReadWatch implements IIOReadProgressListener, IIOReadWarningListener {

  private final DeadlineStream stream;
  private boolean aborted;
  private boolean endedEarly;

  private ReadWatch(DeadlineStream stream) {
    this.stream = stream;
  }

  /** Starts watching. */
  static ReadWatch on(ImageReader reader, DeadlineStream stream) {
    ReadWatch watch = new ReadWatch(stream);
    reader.addIIOReadProgressListener(watch);
    reader.addIIOReadWarningListener(watch);
    return watch;
  }

  /** Whether the time ran out. */
  boolean aborted() {
    return aborted;
  }

  /** Whether the reader ran out of data and made up the rest. */
  boolean endedEarly() {
    return endedEarly;
  }

  @Override
  public void warningOccurred(ImageReader source, String warning) {
    // libjpeg's and ImageIO's words for it; there is no code to compare.
    String text = warning.toLowerCase(Locale.ROOT);
    endedEarly |=
        text.contains("premature") || text.contains("truncated") || text.contains("end of");
  }

  @Override
  public void imageProgress(ImageReader source, float percentageDone) {
    if (stream.expired()) {
      aborted = true;
      source.abort();
    }
  }

  @Override
  public void readAborted(ImageReader source) {
    aborted = true;
  }

  @Override
  public void imageStarted(ImageReader source, int imageIndex) {}

  @Override
  public void imageComplete(ImageReader source) {}

  @Override
  public void sequenceStarted(ImageReader source, int minIndex) {}

  @Override
  public void sequenceComplete(ImageReader source) {}

  @Override
  public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

  @Override
  public void thumbnailProgress(ImageReader source, float percentageDone) {}

  @Override
  public void thumbnailComplete(ImageReader source) {}
}
