package org.likeness.gallery.erasure;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.jboss.logging.Logger;
import org.likeness.gallery.ErasedCameAgain;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

/**
 * Opens the removal of bytes again where they have come back: by an import of what was erased, or
 * with an older copy of the objects that was put back.
 */
@ApplicationScoped
class Reopening {
  private static final Logger LOG = Logger.getLogger(Reopening.class);
  private static final int AT_ONCE = 500;

  private final ObjectsStep objects;
  private final Event<ErasureBegun> begun;
  private final Clock clock;

  Reopening(ObjectsStep objects, Event<ErasureBegun> begun, Clock clock) {
    this.objects = objects;
    this.begun = begun;
    this.clock = clock;
  }

  void cameAgain(@Observes ErasedCameAgain again) {
    reopen(ErasedImageRow.list("imageId in ?1", again.imageIds()));
  }

  /** Looks for the bytes of everything that was erased, once after each start and once a day. */
  @Scheduled(
      identity = "gallery-erased-objects",
      every = "24h",
      delayed = "15s",
      concurrentExecution = ConcurrentExecution.SKIP)
  void look() {
    UUID after = new UUID(0, 0);
    List<ErasedImageRow> page;
    do {
      page = page(after);
      List<ErasedImageRow> back =
          page.stream().filter(image -> objects.rest(List.of(image)) > 0).toList();
      if (!back.isEmpty()) {
        LOG.warnf("Erasure: the bytes of %d erased images were back; they go again", back.size());
        reopen(back);
      }
      after = page.isEmpty() ? after : page.getLast().imageId;
    } while (page.size() == AT_ONCE);
  }

  @Transactional
  List<ErasedImageRow> page(UUID after) {
    return ErasedImageRow.find(
            "bytes <> ?1 and imageId > ?2 order by imageId", ObjectsStep.PENDING, after)
        .page(0, AT_ONCE)
        .list();
  }

  @Transactional
  void reopen(Collection<ErasedImageRow> images) {
    if (images.isEmpty()) {
      return;
    }
    Set<UUID> ids = images.stream().map(image -> image.imageId).collect(Collectors.toSet());
    Set<UUID> erasures = images.stream().map(image -> image.erasureId).collect(Collectors.toSet());
    reopen(erasures, Step.OBJECTS);
    ErasedImageRow.update("bytes = ?1 where imageId in ?2", ObjectsStep.PENDING, ids);
  }

  /** A step of these erasures is to be done again. */
  @Transactional
  void reopen(Set<UUID> erasures, Step step) {
    lock(erasures);
    StepRow.update(
        "doneAt = null, nextTry = ?1 where erasureId in ?2 and step = ?3",
        clock.instant(),
        erasures,
        step.wireName());
    ErasureRow.update("finishedAt = null where id in ?1", erasures);
    erasures.forEach(erasure -> begun.fire(new ErasureBegun(erasure)));
  }

  /** First, as who notes a step does, and in one order, so that two do not wait for each other. */
  private static void lock(Set<UUID> erasures) {
    List<ErasureRow> unused =
        ErasureRow.<ErasureRow>find("id in ?1 order by id", erasures)
            .withLock(LockModeType.PESSIMISTIC_WRITE)
            .list();
  }
}
