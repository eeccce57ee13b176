package org.likeness.deployment;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads manifests against the types of Kubernetes; what these do not know is an error. */
final class Manifests {
  private static final Map<String, Class<?>> TYPES =
      Map.of(
          "v1 ServiceAccount", ServiceAccount.class,
          "v1 Service", Service.class,
          "v1 ConfigMap", ConfigMap.class,
          "v1 PersistentVolumeClaim", PersistentVolumeClaim.class,
          "apps/v1 StatefulSet", StatefulSet.class,
          "batch/v1 CronJob", CronJob.class,
          "networking.k8s.io/v1 Ingress", Ingress.class,
          "networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class,
          "policy/v1 PodDisruptionBudget", PodDisruptionBudget.class);

  private static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .setAnnotationIntrospector(new Strict());

  private Manifests() {}

  /** The types keep unknown fields by themselves, for servers that are newer than they are. */
  private static final class Strict extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public Boolean hasAnySetter(Annotated member) {
      return false;
    }
  }

  /**
   * Every document, checked.
   *
   * @throws IOException if one is not what Kubernetes knows
   */
  static List<JsonNode> checked(String yaml) throws IOException {
    List<JsonNode> documents = new ArrayList<>();
    try (MappingIterator<JsonNode> all =
        YAML.readerFor(JsonNode.class).readValues(yaml.getBytes(StandardCharsets.UTF_8))) {
      while (all.hasNext()) {
        JsonNode document = all.next();
        String kind = document.path("apiVersion").asText() + " " + document.path("kind").asText();
        Class<?> type =
            Optional.ofNullable(TYPES.get(kind))
                .orElseThrow(() -> new IOException("not a kind that we use: " + kind));
        YAML.treeToValue(document, type);
        documents.add(document);
      }
    }
    return documents;
  }
}
