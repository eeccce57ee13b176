package org.likeness.console;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import static org.assertj.core.api.Assertions.assertThat;

/** What a browser fetches before it shows anything. */
class ConsoleFilesTest {
  private static final int MOST = 300_000;
  private static final List<String> FILES =
      List.of("assets/index.js", "assets/login.js", "assets/shared.js", "assets/console.css");

  @Test
  void programsAndStylesAreSmallTogether() {
    int size = FILES.stream().mapToInt(name -> compressed(file(name)).length).sum();

    System.out.printf("Console: %,d bytes compressed%n", size);
    assertThat(size).isLessThan(MOST);
  }

  @Test
  void pagesHoldNoScriptOrStyleOfTheirOwn() {
    for (String page : List.of("index.html", "login.html")) {
      assertThat(new String(file(page), StandardCharsets.UTF_8))
          .contains("<script type=\"module\" crossorigin src=\"/assets/")
          .doesNotContain("<style", "style=", "onclick", "<script>", "http://", "https://");
    }
  }

  private static byte[] file(String name) {
    try (InputStream in = ConsoleFilesTest.class.getResourceAsStream("/META-INF/resources/" + name)) {
      assertThat(in).as(name).isNotNull();
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] compressed(byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
