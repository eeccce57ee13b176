package org.likeness.engine;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.condition.OS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

import static org.assertj.core.api.Assertions.assertThat;

class BackgroundThreadsTest {
  /** Of the words after the thread's name, which may hold blanks. */
  private static final int NICE_WORD = 16;

  @Test
  @EnabledOnOs(OS.LINUX)
  @EnabledForJreRange(min = JRE.JAVA_22)
  void threadGivesWayAndNoOther() throws IOException {
    int mine = niceness();
    CompletableFuture<Integer> background = new CompletableFuture<>();
    CompletableFuture<String> name = new CompletableFuture<>();

    BackgroundThreads.named("slow-")
        .newThread(
            () -> {
              name.complete(Thread.currentThread().getName());
              background.complete(unchecked());
            })
        .start();

    assertThat(background.join()).isEqualTo(10);
    assertThat(name.join()).isEqualTo("slow-1");
    assertThat(niceness()).isEqualTo(mine).isLessThan(10);
  }

  private static int unchecked() {
    try {
      return niceness();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int niceness() throws IOException {
    String stat = Files.readString(Path.of("/proc/thread-self/stat"));
    return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[NICE_WORD]);
  }
}
