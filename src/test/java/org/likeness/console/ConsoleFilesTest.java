package org.likeness.console;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.likeness.RealData;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import static org.assertj.core.api.Assertions.assertThat;

/** What a browser fetches before it shows anything. */
class ConsoleFilesTest {
  private static final int MOST = 300_000;
  private static final List<String> PAGES = List.of("index.html", "login.html");
  private static final Pattern NAMED = Pattern.compile("\"/(assets/[^\"]+)\"");

  @BeforeAll
  static void pagesAreBuilt() {
    RealData.requiredPages();
  }

  @Test
  void programsAndStylesAreSmallTogether() {
    Set<String> files = PAGES.stream().flatMap(ConsoleFilesTest::named).collect(Collectors.toSet());
    int size = files.stream().mapToInt(name -> compressed(file(name)).length).sum();

    System.out.printf("Console: %,d bytes compressed%n", size);
    assertThat(files).hasSizeGreaterThan(3);
    assertThat(size).isLessThan(MOST);
  }

  @Test
  void pagesHoldNoScriptOrStyleOfTheirOwn() {
    for (String page : PAGES) {
      assertThat(text(page))
          .contains("<script type=\"module\" crossorigin src=\"/assets/")
          .doesNotContain("<style", "style=", "onclick", "<script>", "http://", "https://");
    }
  }

  private static Stream<String> named(String page) {
    return NAMED.matcher(text(page)).results().map(match -> match.group(1));
  }

  private static String text(String name) {
    return new String(file(name), StandardCharsets.UTF_8);
  }

  private static byte[] file(String name) {
    try (InputStream in =
        ConsoleFilesTest.class.getResourceAsStream("/META-INF/resources/" + name)) {
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
