package org.likeness.ingest;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;
import org.likeness.engine.BackgroundThreads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Keeps workers at the imports for as long as the service runs, enough to keep the engine busy.
 * What an earlier process left unfinished is simply found as work.
 */
@ApplicationScoped
class ImportRunner {
  private static final Logger LOG = Logger.getLogger(ImportRunner.class);
  private static final int RENEWALS_PER_CLAIM_TIME = 4;

  private final WorkQueue queue;
  private final ChunkWork work;
  private final ImportJobs jobs;
  private final WorkSignal signal;
  private final EngineTurns turns;
  private final IngestConfig config;
  private final List<Thread> threads = new ArrayList<>();
  private final ScheduledExecutorService renewals =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("import-claims").daemon().factory());

  ImportRunner(
      WorkQueue queue,
      ChunkWork work,
      ImportJobs jobs,
      WorkSignal signal,
      EngineTurns turns,
      IngestConfig config) {
    this.queue = queue;
    this.work = work;
    this.jobs = jobs;
    this.signal = signal;
    this.turns = turns;
    this.config = config;
  }

  void start(@Observes StartupEvent started) {
    long every = config.claimTime().toMillis() / RENEWALS_PER_CLAIM_TIME;
    renewals.scheduleWithFixedDelay(this::renew, every, every, TimeUnit.MILLISECONDS);
    ThreadFactory factory = BackgroundThreads.named("import-");
    for (int i = 0; i < turns.workers(); i++) {
      threads.add(factory.newThread(new ImportWorker(queue, work, jobs, signal, config)));
    }
    threads.forEach(Thread::start);
  }

  private void renew() {
    try {
      queue.renew();
    } catch (RuntimeException e) {
      LOG.warnf("claims of imports could not be renewed: %s", e.getMessage());
    }
  }

  /** Lets each worker commit what it has. */
  void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
    signal.stop();
    for (Thread thread : threads) {
      thread.join(config.chunkTime().plusSeconds(30));
    }
    renewals.shutdownNow();
  }
}
