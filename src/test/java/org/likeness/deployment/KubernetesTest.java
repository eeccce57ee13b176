package org.likeness.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is in k8s/ is what Kubernetes knows, and confines what it runs. */
class KubernetesTest {
  private static final Path FOLDER = Path.of("k8s");

  @Test
  void everyFileIsWhatKubernetesKnows() throws IOException {
    List<JsonNode> documents = new ArrayList<>();
    try (Stream<Path> files = Files.walk(FOLDER)) {
      for (Path file :
          files
              .filter(one -> one.toString().endsWith(".yaml"))
              .filter(one -> !one.endsWith("kustomization.yaml"))
              .toList()) {
        documents.addAll(Manifests.checked(Files.readString(file)));
      }
    }
    assertThat(kinds(documents))
        .contains("StatefulSet", "CronJob", "NetworkPolicy", "PodDisruptionBudget", "Ingress");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  void overlayIsBuiltAndConfinesWhatItRuns(String overlay) throws Exception {
    List<JsonNode> documents = Manifests.checked(built(FOLDER.resolve("overlays/" + overlay)));

    assertThat(kinds(documents)).doesNotContain("Secret").contains("StatefulSet", "CronJob");
    for (JsonNode pod : pods(documents)) {
      assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
      assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
      assertThat(pod.at("/securityContext/seccompProfile/type").asText())
          .isEqualTo("RuntimeDefault");
      for (JsonNode container : containers(pod)) {
        confined(container);
      }
    }
  }

  private static void confined(JsonNode container) {
    String name = container.path("name").asText();
    JsonNode security = container.path("securityContext");
    assertThat(security.path("readOnlyRootFilesystem").asBoolean()).as(name).isTrue();
    assertThat(security.path("allowPrivilegeEscalation").asBoolean(true)).as(name).isFalse();
    assertThat(security.at("/capabilities/drop/0").asText()).as(name).isEqualTo("ALL");
    assertThat(container.at("/resources/requests/memory").asText()).as(name).isNotBlank();
    assertThat(container.at("/resources/limits/memory").asText()).as(name).isNotBlank();
    for (JsonNode variable : container.path("env")) {
      assertThat(variable.path("name").asText() + " " + variable.path("value").asText())
          .as("no secret stands in a manifest")
          .doesNotContainIgnoringCase("password=")
          .doesNotMatch("(?i).*(PASSWORD|SECRET|KEY) \\S+");
    }
  }

  @Test
  void fieldThatKubernetesDoesNotKnowIsFound() throws IOException {
    String right = Files.readString(Path.of("src/test/resources/k8s/right.yaml"));
    String wrong = Files.readString(Path.of("src/test/resources/k8s/wrong.yaml"));

    assertThat(Manifests.checked(right)).hasSize(1);
    assertThatThrownBy(() -> Manifests.checked(wrong))
        .hasMessageContaining("readOnlyRootFileSystem");
    assertThatThrownBy(() -> Manifests.checked(right.replace("apps/v1", "apps/v1beta1")))
        .hasMessageContaining("not a kind that we use");
  }

  private static Set<String> kinds(List<JsonNode> documents) {
    return documents.stream().map(one -> one.path("kind").asText()).collect(Collectors.toSet());
  }

  private static List<JsonNode> pods(List<JsonNode> documents) {
    return documents.stream()
        .map(
            one ->
                one.path("kind").asText().equals("CronJob")
                    ? one.at("/spec/jobTemplate/spec/template/spec")
                    : one.at("/spec/template/spec"))
        .filter(pod -> !pod.isMissingNode())
        .toList();
  }

  private static List<JsonNode> containers(JsonNode pod) {
    List<JsonNode> all = new ArrayList<>();
    pod.path("initContainers").forEach(all::add);
    pod.path("containers").forEach(all::add);
    return all;
  }

  /** By kustomize itself, which comes with kubectl. */
  private static String built(Path overlay) throws IOException, InterruptedException {
    Optional<List<String>> tool =
        Stream.of(List.of("kubectl", "kustomize"), List.of("kustomize", "build"))
            .filter(command -> isInstalled(command.getFirst()))
            .findFirst();
    if (tool.isEmpty()) {
      System.out.println(
          "SKIPPED: neither kubectl nor kustomize is installed; the files were checked, "
              + overlay
              + " was not built");
    }
    Assumptions.assumeTrue(tool.isPresent(), "no kustomize");
    List<String> command = new ArrayList<>(tool.orElseThrow());
    command.add(overlay.toString());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  private static boolean isInstalled(String program) {
    return Stream.of("/usr/bin", "/usr/local/bin")
        .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
  }
}
