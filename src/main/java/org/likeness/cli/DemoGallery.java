package org.likeness.cli;

import com.fasterxml.jackson.databind.JsonNode;

import java.time.Duration;

/** Fills the demo's gallery, and waits until searches see it. */
final class DemoGallery {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

  /** After so many looks at the same number nothing more will come: some may be past review. */
  private static final int LOOKS_UNCHANGED = 12;

  private static final int MOST_LOOKS = 240;

  private final Api manager;
  private final Output output;

  DemoGallery(Api manager, Output output) {
    this.manager = manager;
    this.output = output;
  }

  /** Imports the faces; importing them again changes nothing. */
  void fill(DemoFaces people) throws InterruptedException {
    try (ImageSource images = ImageSource.at(people.images())) {
      JsonNode job = new ImportRun(manager, output).run(people.manifest(), images);
      ImportOutcome.print(job, output.err());
      awaitSearchable(job.path("total").asLong() - job.path("rejected").asLong());
    }
  }

  private void awaitSearchable(long expected) throws InterruptedException {
    long before = -1;
    int unchanged = 0;
    for (int look = 0; look < MOST_LOOKS && unchanged < LOOKS_UNCHANGED; look++) {
      long images = manager.get("/gallery").path("images").asLong();
      if (images >= expected) {
        return;
      }
      unchanged = images > 0 && images == before ? unchanged + 1 : 0;
      before = images;
      Thread.sleep(BETWEEN_LOOKS);
    }
    output.say(
        "%d of %d images are searchable; others may be past their review date", before, expected);
  }
}
