package org.likeness.gallery.erasure;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.jboss.logging.Logger;
import org.likeness.problem.Problem;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;

/**
 * Works off the steps of erasures: at once after they were begun, and again until they are done.
 * Several processes may do the same step at the same time, which harms nothing.
 */
@ApplicationScoped
class ErasureWorker {
  private static final Logger LOG = Logger.getLogger(ErasureWorker.class);
  private static final int AT_ONCE = 200;

  private final StepDesk desk;
  private final IndexCleaning index;
  private final Map<Step, ErasureStep> steps = new EnumMap<>(Step.class);
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("gallery-erasure").factory());

  ErasureWorker(StepDesk desk, IndexCleaning index, Instance<ErasureStep> steps) {
    this.desk = desk;
    this.index = index;
    steps.forEach(step -> this.steps.put(step.step(), step));
  }

  void begun(@Observes(during = TransactionPhase.AFTER_SUCCESS) ErasureBegun erasure) {
    thread.execute(this::work);
  }

  @Scheduled(
      identity = "gallery-erasure",
      every = "${likeness.gallery.erasure.every:5s}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void work() {
    index.report();
    List<UUID> due;
    do {
      due = desk.due(AT_ONCE);
      due.forEach(this::attempt);
    } while (due.size() == AT_ONCE);
  }

  private void attempt(UUID id) {
    desk.open(id).ifPresent(this::attempt);
  }

  private void attempt(StepDesk.Work work) {
    ErasureStep step = Objects.requireNonNull(steps.get(work.step()));
    try {
      switch (step.attempt(work.erasure(), work.images())) {
        case Attempt.Done() -> desk.done(work);
        case Attempt.Waiting(String forWhat) -> desk.notYet(work, forWhat);
      }
    } catch (Problem e) {
      desk.notYet(work, Objects.requireNonNullElse(e.getMessage(), e.type().title()));
    } catch (RuntimeException e) {
      LOG.errorf(e, "erasure %s: step %s", work.erasure().id, work.step().wireName());
      desk.notYet(work, "it failed; the log of the service names the cause");
    }
  }

  @PreDestroy
  void stop() {
    thread.shutdownNow();
  }
}
