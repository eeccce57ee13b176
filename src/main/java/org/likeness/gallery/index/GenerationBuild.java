package org.likeness.gallery.index;

import org.likeness.gallery.NextGeneration;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.io.IOException;
import java.sql.SQLException;

/** The next generation while it is being built. Used by one thread. */
final class GenerationBuild implements NextGeneration {
  private final IndexKeeper keeper;
  private final Generation generation;
  private final BuildProgress progress;
  private final Runnable whenClosed;
  private boolean committed;

  GenerationBuild(IndexKeeper keeper, BuildProgress progress, Runnable whenClosed)
      throws SQLException, IOException {
    this.keeper = keeper;
    this.progress = progress;
    this.whenClosed = whenClosed;
    this.generation = keeper.create();
  }

  @Override
  public long number() {
    return generation.identity().number();
  }

  @Override
  public void build() {
    try {
      generation.catchUp(keeper.feed(), progress).release();
    } catch (SQLException | IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void commit() {
    try {
      keeper.replace(generation);
      committed = true;
    } catch (SQLException | IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void close() {
    try {
      if (!committed) {
        generation.discard();
      }
    } catch (IOException e) {
      throw failed(e);
    } finally {
      whenClosed.run();
    }
  }

  private static Problem failed(Exception e) {
    return Problem.of(
            ProblemType.INDEX_UNAVAILABLE,
            "The next generation of the index could not be built; the present one still serves")
        .causedBy(e);
  }
}
