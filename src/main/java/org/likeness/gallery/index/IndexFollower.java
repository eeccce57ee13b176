package org.likeness.gallery.index;

import org.jboss.logging.Logger;

import java.io.IOException;
import java.sql.SQLException;

/** Makes the index follow the database, durable now and then, and checked when in doubt. */
final class IndexFollower implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(IndexFollower.class);

  private final IndexKeeper keeper;
  private final IndexSettings settings;
  private final RetentionWatch retention;
  private final FollowerThread thread;
  private long lastCommit = System.nanoTime();

  IndexFollower(IndexKeeper keeper, IndexSettings settings, RetentionWatch retention) {
    this.keeper = keeper;
    this.retention = retention;
    this.settings = settings;
    this.thread = new FollowerThread("gallery-index", this::round, settings.pollEvery());
  }

  void start() {
    thread.start();
  }

  /** There is something new in the database. */
  void wake() {
    thread.wake();
  }

  private void round() throws SQLException, IOException {
    boolean followed = false;
    try {
      keeper.follow();
      verifyWhenInDoubt();
      commitNowAndThen();
      retention.look();
      followed = true;
    } catch (TemplatesDropped e) {
      LOG.debug("Gallery index: its templates are kept no longer", e);
    } finally {
      keeper.shown().following(followed);
    }
  }

  private void verifyWhenInDoubt() {
    if (keeper.takeDoubt()) {
      LOG.info("Gallery index: its files are checked after an unclean stop or a failed search");
      Thread.ofPlatform().daemon().name("gallery-index-check").start(this::verify);
    }
  }

  private void verify() {
    try {
      keeper.verify();
    } catch (IOException | RuntimeException e) {
      LOG.warn("Gallery index: its files could not be checked", e);
    }
  }

  private void commitNowAndThen() throws IOException {
    if (System.nanoTime() - lastCommit >= settings.commitEvery().toNanos()) {
      keeper.commit();
      lastCommit = System.nanoTime();
    }
  }

  @Override
  public void close() {
    retention.close();
    keeper.shown().breakOff();
    thread.close();
  }
}
