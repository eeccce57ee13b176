package org.likeness.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

import java.io.PrintWriter;

/** Shows how far a long task has come: a bar on a terminal, else a plain line now and then. */
interface Progress extends AutoCloseable {

  /**
   * @param done how much is done
   * @param total of how much; 0 while it is not known
   * @param note a few words more, such as the rate
   */
  void at(long done, long total, String note);

  @Override
  void close();

  /** The display that fits. */
  static Progress of(String task, PrintWriter err, boolean terminal) {
    return terminal ? new Bar(task) : new Lines(task, err);
  }

  /** Drawn on the terminal, over itself. */
  final class Bar implements Progress {
    private final ProgressBar bar;

    Bar(String task) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(task)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(200)
              .continuousUpdate()
              .hideEta()
              .build();
    }

    @Override
    public void at(long done, long total, String note) {
      bar.maxHint(total == 0 ? -1 : total);
      bar.stepTo(done);
      bar.setExtraMessage(note);
    }

    @Override
    public void close() {
      bar.close();
    }
  }

  /** One line at every tenth part, so that a log stays short. */
  final class Lines implements Progress {
    private static final int PARTS = 10;

    private final String task;
    private final PrintWriter err;
    private long shown = -1;

    Lines(String task, PrintWriter err) {
      this.task = task;
      this.err = err;
    }

    @Override
    public void at(long done, long total, String note) {
      long part = total == 0 ? 0 : done * PARTS / total;
      if (part == shown) {
        return;
      }
      shown = part;
      String share = total == 0 ? "" : " %d of %d".formatted(done, total);
      err.println((task + share + " " + note).strip());
      err.flush();
    }

    @Override
    public void close() {
      err.flush();
    }
  }
}
