package org.likeness.contract;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The texts of the contract, which lie beside this class. */
final class Wording {

  private Wording() {}

  /** A table of operation ids, or of schemas, and what is said of them. */
  static Map<String, String> read(String file) {
    Properties lines = new Properties();
    try (Reader reader = new InputStreamReader(open(file), StandardCharsets.UTF_8)) {
      lines.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> table = new TreeMap<>();
    lines.stringPropertyNames().forEach(name -> table.put(name, lines.getProperty(name)));
    return table;
  }

  /**
   * Values for examples. The key is a schema ({@code ReviewTask}), a member of a schema ({@code
   * ReviewTask.stage}) or any member of that name ({@code .stage}).
   */
  static Map<String, Object> examples() {
    try (InputStream file = open("examples.json")) {
      return new ObjectMapper().readValue(file, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String file) {
    InputStream found = Wording.class.getResourceAsStream(file);
    if (found == null) {
      throw new IllegalStateException("missing beside the classes of the contract: " + file);
    }
    return found;
  }
}
