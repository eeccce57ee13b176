package org.likeness.cli;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.RealData;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class ModelsInstallTest {
  private static final String DETECTOR = "face_detection_yunet_2023mar.onnx";

  @TempDir Path folder;

  private final Map<String, byte[]> served = new HashMap<>();
  private HttpServer mirror;
  private Commands commands;

  @BeforeEach
  void startMirror() throws IOException {
    commands = new Commands(folder);
    mirror = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    mirror.createContext(
        "/",
        exchange -> {
          byte[] content = served.get(exchange.getRequestURI().getPath().substring(1));
          exchange.sendResponseHeaders(content == null ? 404 : 200, content == null ? -1 : 0);
          if (content != null) {
            exchange.getResponseBody().write(content);
          }
          exchange.close();
        });
    mirror.start();
  }

  @AfterEach
  void stopMirror() {
    mirror.stop(0);
  }

  @Test
  void folderWithModelsIsInstalledOnce() throws IOException {
    Path models = RealData.requiredModels();

    Commands.Ran first = install("--from", models.toString());
    List<FileTime> times = times();
    Commands.Ran second = install("--from", models.toString());

    assertThat(first.exitCode()).as(first.err()).isEqualTo(ExitCode.OK);
    assertThat(first.err()).contains("Installed yunet-n").contains("Installed mobilefacenet-128");
    assertThat(second.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(second.err()).doesNotContain("Installed");
    assertThat(times()).isEqualTo(times);
    assertThat(commands.run("models", "verify").exitCode()).isEqualTo(ExitCode.OK);
  }

  @Test
  void folderBesideTheProjectIsFoundByItself() throws IOException {
    Path shared = Files.createDirectories(folder.resolve("shared/models"));
    copy(RealData.requiredModels(), shared);

    assertThat(install().exitCode()).isEqualTo(ExitCode.OK);
    assertThat(installed()).contains(DETECTOR, "mobilefacenet.onnx");
  }

  @Test
  void halfFileInTheFolderIsRefusedByName() throws IOException {
    Path models = RealData.requiredModels();
    Path source = Files.createDirectories(folder.resolve("source"));
    copy(models, source);
    byte[] whole = Files.readAllBytes(models.resolve("mobilefacenet.onnx"));
    Files.write(source.resolve("mobilefacenet.onnx"), Arrays.copyOf(whole, whole.length / 2));

    Commands.Ran ran = install("--from", source.toString());

    assertThat(ran.exitCode()).isEqualTo(ExitCode.MODELS);
    assertThat(ran.err()).contains("mobilefacenet.onnx").contains("expected SHA-256");
    assertThat(installed()).doesNotContain("mobilefacenet.onnx");
  }

  @Test
  void wrongDownloadIsNeverPutInPlace() throws IOException {
    served.put(DETECTOR, "not a model".getBytes());

    Commands.Ran ran = download(DETECTOR);

    assertThat(ran.exitCode()).isEqualTo(ExitCode.MODELS);
    assertThat(ran.err()).contains("expected SHA-256").contains("yunet-2023mar");
    assertThat(installed()).isEmpty();
  }

  @Test
  void endlessDownloadIsCutOff() throws IOException {
    served.put(DETECTOR, new byte[4 << 20]);

    Commands.Ran ran = download(DETECTOR);

    assertThat(ran.exitCode()).isEqualTo(ExitCode.MODELS);
    assertThat(ran.err()).contains("larger than");
    assertThat(installed()).isEmpty();
  }

  @Test
  void absentDownloadSaysWhatTheServerAnswered() throws IOException {
    Commands.Ran ran = download(DETECTOR);

    assertThat(ran.exitCode()).isEqualTo(ExitCode.MODELS);
    assertThat(ran.err()).contains("404").contains("models install --from FOLDER");
    assertThat(installed()).isEmpty();
  }

  @Test
  void unreachableMirrorSaysExactlyWhatToDo() throws IOException {
    mirror.stop(0);

    Commands.Ran ran = install("--mirror", "http://127.0.0.1:" + mirror.getAddress().getPort());

    assertThat(ran.exitCode()).isEqualTo(ExitCode.MODELS);
    assertThat(ran.err())
        .contains("could not be downloaded")
        .contains("shared/models beside the project")
        .contains("models install --from FOLDER")
        .contains("57bc3758c004b211fd9b63070e818006677db251c0ab03b9624621028a2cd14f");
    assertThat(installed()).isEmpty();
  }

  @Test
  void rightDownloadIsInstalledOverAWrongFile() throws IOException {
    served.put(DETECTOR, Files.readAllBytes(RealData.requiredModels().resolve(DETECTOR)));
    Path place = Files.createDirectories(models()).resolve(DETECTOR);
    Files.writeString(place, "wrong");
    assertThat(commands.run("models", "verify").exitCode()).isEqualTo(ExitCode.MODELS);

    Commands.Ran ran = download(DETECTOR);

    assertThat(ran.exitCode()).as("there is no recogniser yet").isEqualTo(ExitCode.MODELS);
    assertThat(Files.readAllBytes(place)).isEqualTo(served.get(DETECTOR));
    assertThat(installed()).containsExactly(DETECTOR);
  }

  @Test
  void unknownModelIsUsage() {
    Commands.Ran ran = install("--model", "no-such-model");

    assertThat(ran.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.err()).contains("no-such-model").contains("yunet-n");
  }

  private Commands.Ran download(String file) {
    assertThat(file).isEqualTo(DETECTOR);
    return install(
        "--model",
        "yunet-2023mar",
        "--mirror",
        "http://127.0.0.1:" + mirror.getAddress().getPort() + "/");
  }

  private Commands.Ran install(String... more) {
    return commands.run(
        Stream.concat(Stream.of("models", "install"), Stream.of(more)).toArray(String[]::new));
  }

  private Path models() {
    return commands.project().resolve(".likeness/models");
  }

  private List<String> installed() throws IOException {
    if (!Files.isDirectory(models())) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(models())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.equals("origins.json"))
          .sorted()
          .toList();
    }
  }

  private List<FileTime> times() throws IOException {
    try (Stream<Path> files = Files.list(models())) {
      return files.sorted().map(ModelsInstallTest::time).toList();
    }
  }

  private static FileTime time(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".onnx")).toList()) {
        Files.copy(file, to.resolve(file.getFileName().toString()));
      }
    }
  }
}
