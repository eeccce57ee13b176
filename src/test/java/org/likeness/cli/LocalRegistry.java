package org.likeness.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** An npm registry on this machine that offers one package under the name that is asked for. */
final class LocalRegistry implements AutoCloseable {
  private final HttpServer server;
  private final byte[] content;
  private final String integrity;

  /**
   * Starts it.
   *
   * @param content of the package's file
   * @param integrity that it states for the file
   */
  LocalRegistry(byte[] content, String integrity) throws IOException {
    this.content = content;
    this.integrity = integrity;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  /** The file of a package with one model's weights that are not the catalogue's. */
  static byte[] strangePackage() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var tar = new TarArchiveOutputStream(new GzipCompressorOutputStream(bytes))) {
      add(
          tar,
          "package/package.json",
          "{\"name\":\"@vladmandic/face-api\",\"version\":\"1.7.15\"}");
      add(tar, "package/model/face_recognition_model-weights_manifest.json", "[]");
    }
    return bytes.toByteArray();
  }

  static String integrityOf(byte[] content) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-512").digest(content);
      return "sha512-" + Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void add(TarArchiveOutputStream tar, String name, String text) throws IOException {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setSize(content.length);
    tar.putArchiveEntry(entry);
    tar.write(content);
    tar.closeArchiveEntry();
  }

  private void answer(HttpExchange exchange) throws IOException {
    boolean file = exchange.getRequestURI().getPath().endsWith(".tgz");
    byte[] body = file ? content : Json.MAPPER.writeValueAsBytes(description());
    exchange
        .getResponseHeaders()
        .set("Content-Type", file ? "application/gzip" : "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private ObjectNode description() {
    ObjectNode description = Json.MAPPER.createObjectNode().put("name", "@vladmandic/face-api");
    description.putObject("dist-tags").put("latest", "1.7.15");
    description
        .putObject("versions")
        .putObject("1.7.15")
        .put("name", "@vladmandic/face-api")
        .put("version", "1.7.15")
        .putObject("dist")
        .put("tarball", address() + "package-1.7.15.tgz")
        .put("integrity", integrity);
    return description;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
