package org.likeness.ingest;

import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.gallery.EngineConfig;
import org.likeness.ingest.OfferedImage.DamagedImage;
import org.likeness.media.MediaStore;
import org.likeness.media.Sha256;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Takes the images of an import: first into the media store, then into the job, so that a cut
 * between the two loses nothing and the image is merely sent again.
 */
@ApplicationScoped
class ImageIntake {
  /** One transaction and one audit event for so many. */
  private static final int AT_A_TIME = 64;

  private final AwaitedImages awaited;
  private final Arrivals arrivals;
  private final MediaStore media;
  private final long maxBytes;

  ImageIntake(AwaitedImages awaited, Arrivals arrivals, MediaStore media, EngineConfig engine) {
    this.awaited = awaited;
    this.arrivals = arrivals;
    this.media = media;
    this.maxBytes = engine.limits().maxBytes();
  }

  /** Takes those of the images that the job awaits; what was taken before it throws stays taken. */
  Receipt take(Actor actor, UUID jobId, List<? extends OfferedImage> images) {
    Receipt receipt = Receipt.EMPTY;
    Group group = new Group(jobId);
    for (OfferedImage image : images) {
      if (group.isFull() || group.has(image.name())) {
        receipt = receipt.plus(group.close(actor));
        group = new Group(jobId);
      }
      group.add(image);
    }
    return receipt.plus(group.close(actor));
  }

  /** Images with different names that are taken in one transaction. */
  private final class Group {
    private final UUID jobId;
    private final List<OfferedImage> images = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    Group(UUID jobId) {
      this.jobId = jobId;
    }

    boolean isFull() {
      return images.size() == AT_A_TIME;
    }

    boolean has(String name) {
      return names.contains(name);
    }

    void add(OfferedImage image) {
      images.add(image);
      names.add(image.name());
    }

    Receipt close(Actor actor) {
      Map<String, AwaitedImage> known = awaited.find(jobId, List.copyOf(names));
      Receipt receipt = Receipt.EMPTY;
      List<Arrival> arrived = new ArrayList<>();
      try (Puts puts = new Puts(media)) {
        for (OfferedImage image : images) {
          receipt = receipt.plus(look(image, known.get(image.name()), puts, arrived));
        }
        arrived.addAll(puts.stored());
      }
      return receipt.plus(arrivals.note(actor, jobId, arrived));
    }
  }

  private Receipt look(
      OfferedImage image, @Nullable AwaitedImage known, Puts puts, List<Arrival> arrived) {
    if (known == null) {
      return Receipt.ofUnknown(image.name());
    }
    if (image.size() > maxBytes) {
      return tooLarge(image, known, arrived);
    }
    try {
      return look(image.read(), known, puts);
    } catch (DamagedImage e) {
      return Receipt.ofRefused(image.name(), String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Receipt tooLarge(OfferedImage image, AwaitedImage known, List<Arrival> arrived) {
    if (!known.awaited()) {
      return Receipt.ofRefused(image.name(), "an image of this name came before");
    }
    arrived.add(
        new Arrival(
            known.line(), image.name(), new Arrival.Content.TooLarge(image.size(), maxBytes)));
    return Receipt.EMPTY;
  }

  private static Receipt look(byte[] bytes, AwaitedImage known, Puts puts) {
    if (!known.awaited()) {
      return Arrivals.tooLate(known, Sha256.of(bytes).hex());
    }
    puts.begin(known, bytes);
    return Receipt.EMPTY;
  }
}
