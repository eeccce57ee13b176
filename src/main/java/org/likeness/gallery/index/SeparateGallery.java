package org.likeness.gallery.index;

import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;
import org.likeness.engine.FaceTemplate;
import org.likeness.gallery.GalleryView;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A gallery of its own, apart from the database: the embedded index over templates in memory, in a
 * temporary folder that goes when it is closed. Every scan of it is exhaustive.
 */
public final class SeparateGallery implements AutoCloseable {
  private final Path folder;
  private final IndexKeeper keeper;

  /**
   * One enrolled image.
   *
   * @param imageId of the image
   * @param personId of the person
   * @param template of the face
   */
  public record Entry(UUID imageId, UUID personId, FaceTemplate template) {}

  /** Builds it at once. */
  public SeparateGallery(String modelId, List<Entry> entries) throws IOException {
    folder = Files.createTempDirectory("likeness-gallery");
    keeper = new IndexKeeper(folder, settings(), new Feed(modelId, List.copyOf(entries)));
    try {
      keeper.follow();
    } catch (SQLException e) {
      close();
      throw new IllegalStateException("a gallery in memory has no database", e);
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  private static IndexSettings settings() {
    int cores = Runtime.getRuntime().availableProcessors();
    return new IndexSettings(
        ScalarEncoding.SEVEN_BIT, null, cores, cores, Duration.ofHours(1), Duration.ofHours(1));
  }

  /** For searches by many threads at once; close it. */
  public GalleryView view() {
    return keeper.view();
  }

  @Override
  public void close() throws IOException {
    try {
      keeper.close();
    } finally {
      IndexFolder.remove(folder);
    }
  }

  /** What never changes has one revision. */
  private record Feed(String modelId, List<Entry> entries) implements GalleryFeed {
    private static final long REVISION = 1;

    @Override
    public FeedHead head() {
      long people = entries.stream().map(Entry::personId).distinct().count();
      return new FeedHead(new UUID(0, 0), REVISION, entries.size(), people, modelId);
    }

    @Override
    public FeedHead changesAfter(long revision, Sink sink) throws IOException {
      FeedHead head = head();
      sink.begin(head);
      if (revision < REVISION) {
        for (Entry entry : entries) {
          sink.image(row(entry));
        }
      }
      return head;
    }

    @Override
    public long nextGeneration() {
      return 1;
    }

    /** What filters look at is not asked for here. */
    private static ImageRow row(Entry entry) {
      return new ImageRow(
          entry.imageId(),
          entry.personId(),
          true,
          "NONE",
          "unknown",
          0,
          LocalDate.EPOCH,
          "other",
          "other",
          REVISION,
          entry.template().toVector());
    }
  }
}
