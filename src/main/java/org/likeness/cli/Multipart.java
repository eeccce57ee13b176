package org.likeness.cli;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A multipart/form-data body (RFC 7578); files are read while they are sent. */
final class Multipart {
  private static final String LINE = "\r\n";

  private final String boundary = "likeness-" + UUID.randomUUID();
  private final List<BodyPublisher> parts = new ArrayList<>();

  /** Adds a part of JSON. */
  Multipart json(String name, byte[] json) {
    return part("name=\"" + name + "\"", "application/json", BodyPublishers.ofByteArray(json));
  }

  /**
   * Adds a file.
   *
   * @throws Failure usage, if it is not there
   */
  Multipart file(String name, String fileName, Path file) {
    try {
      return part(disposition(name, fileName), OCTETS, BodyPublishers.ofFile(file));
    } catch (FileNotFoundException e) {
      throw Failure.usage("No such file: " + file);
    }
  }

  /** Adds bytes as a file. */
  Multipart bytes(String name, String fileName, byte[] bytes) {
    return part(disposition(name, fileName), OCTETS, BodyPublishers.ofByteArray(bytes));
  }

  /** The value of the Content-Type header. */
  String contentType() {
    return "multipart/form-data; boundary=" + boundary;
  }

  /** The whole body. */
  BodyPublisher publisher() {
    List<BodyPublisher> all = new ArrayList<>(parts);
    all.add(text("--" + boundary + "--" + LINE));
    return BodyPublishers.concat(all.toArray(BodyPublisher[]::new));
  }

  private static final String OCTETS = "application/octet-stream";

  /** RFC 7578 section 4.2, escaped as browsers do. */
  private static String disposition(String name, String fileName) {
    String escaped = fileName.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    return "name=\"" + name + "\"; filename=\"" + escaped + "\"";
  }

  private Multipart part(String disposition, String type, BodyPublisher content) {
    parts.add(
        text(
            "--"
                + boundary
                + LINE
                + "Content-Disposition: form-data; "
                + disposition
                + LINE
                + "Content-Type: "
                + type
                + LINE
                + LINE));
    parts.add(content);
    parts.add(text(LINE));
    return this;
  }

  private static BodyPublisher text(String text) {
    return BodyPublishers.ofString(text, StandardCharsets.UTF_8);
  }
}
