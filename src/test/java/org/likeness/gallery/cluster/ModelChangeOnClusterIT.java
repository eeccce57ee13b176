package org.likeness.gallery.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.likeness.ingest.PackagedMigration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.likeness.gallery.cluster.ClusterCase.await;
import static org.likeness.ingest.PackagedMigration.NEXT;

/**
 * E1, S7, G3: the way of another model into force and back on three nodes, by the packaged service,
 * which is killed meanwhile, as one of the nodes is; then an erasure that both models' indexes have
 * to forget.
 */
@ExtendWith(ThreeNodes.class)
class ModelChangeOnClusterIT {
  private static final String NAME = "change";
  private static final String SECOND = NAME + "-model-2";
  private static final int BEFORE = 60;
  private static final int MEANWHILE = 20;

  private final List<Path> portraits = PackagedMigration.portraits(BEFORE + MEANWHILE);

  @AfterEach
  void removeIndices() throws IOException {
    ThreeNodes.nodes().cluster().delete("/" + NAME + "-*?expand_wildcards=all");
  }

  private static Map<String, String> settings() {
    return Map.of(
        "likeness.gallery.index", "opensearch",
        "likeness.gallery.opensearch.addresses",
            ClusterConfigs.addresses(ThreeNodes.nodes().addresses()),
        "likeness.gallery.opensearch.name", NAME,
        "likeness.gallery.expunge-within", "PT10S",
        "likeness.gallery.erasure.every", "1s");
  }

  @Test
  void aModelGoesIntoForceOnACluster() throws Exception {
    SearchNodes nodes = ThreeNodes.nodes();
    try (PackagedMigration migration = new PackagedMigration(settings())) {
      migration.enrol(portraits.subList(0, BEFORE));
      String before = migration.searched(portraits.getFirst()).getString("model.id");
      String change = migration.approved();
      migration.awaitEmbedded(10);
      migration.service().killWithDatabase();
      nodes.kill(1);
      migration.restart();
      migration.enrol(portraits.subList(BEFORE, portraits.size()));
      migration.awaitWhole(portraits.size());
      nodes.start(1);
      nodes.awaitNodes(3);
      migration.assertTemplates(portraits.size());
      migration
          .compared()
          .body("other.id", equalTo(NEXT))
          .body("searches[0].sameFirst", equalTo(true));
      assertThat(documents(NAME)).isEqualTo(portraits.size());
      assertThat(documents(SECOND)).isEqualTo(portraits.size());

      whileOthersSearch(
          migration,
          () -> {
            migration.post(change, "switch").statusCode(200);
            assertModel(migration, NEXT);
            migration.post(change, "switch-back").statusCode(200);
            assertModel(migration, before);
          });

      nodes.awaitGreen(NAME + "*");
      erasedFromBothModels(migration);
    }
  }

  private void assertModel(PackagedMigration migration, String model) throws IOException {
    for (Path one : List.of(portraits.get(1), portraits.getLast())) {
      JsonPath found = migration.searched(one);
      assertThat(found.getString("model.id")).isEqualTo(model);
      assertThat(found.getDouble("candidates[0].score")).isGreaterThan(0.9);
      assertThat(found.getBoolean("gallery.complete")).isTrue();
    }
  }

  /** Each search is answered, by one model or the other. */
  private void whileOthersSearch(PackagedMigration migration, Switching switching)
      throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    AtomicInteger answers = new AtomicInteger();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<?>> searches = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        Path mine = portraits.get(i);
        searches.add(
            threads.submit(
                () -> {
                  while (!over.get()) {
                    JsonPath found = migration.searched(mine);
                    assertThat(found.getString("calibration"))
                        .contains(found.getString("model.id"));
                    assertThat(found.getDouble("candidates[0].score")).isGreaterThan(0.9);
                    answers.incrementAndGet();
                  }
                  return null;
                }));
      }
      try {
        switching.run();
      } finally {
        over.set(true);
      }
      for (Future<?> search : searches) {
        search.get();
      }
    }
    assertThat(answers.get()).isPositive();
  }

  private interface Switching {
    void run() throws Exception;
  }

  private void erasedFromBothModels(PackagedMigration migration) throws Exception {
    JsonPath found = migration.searched(portraits.get(5));
    UUID image = UUID.fromString(found.getString("candidates[0].images[0].id"));
    NodeFiles disks = new NodeFiles(ThreeNodes.nodes().folder());

    String erasure =
        migration
            .manager()
            .request()
            .contentType(ContentType.JSON)
            .body(Map.of("images", List.of(image), "reason", "granted on application 17"))
            .post("/api/v1/gallery/erasures")
            .then()
            .statusCode(202)
            .extract()
            .path("id");
    await(() -> proof(migration, erasure).get("finishedAt") != null);

    JsonPath proof = proof(migration, erasure);
    assertThat(proof.getList("steps.doneAt")).doesNotContainNull();
    assertThat(proof.getInt("looked.searchable")).isZero();
    assertThat(proof.getInt("looked.inFiles")).isZero();
    assertThat(proof.getString("looked.trouble")).isNull();
    assertThat(proof.getList("indexes.place")).containsExactly("cluster, indices " + NAME + "-*");
    assertThat(disks.segmentsWith(image)).as("of either model's index, on any node").isEmpty();
    assertThat(documents(NAME)).isEqualTo(portraits.size() - 1);
    assertThat(documents(SECOND)).isEqualTo(portraits.size() - 1);
  }

  private static JsonPath proof(PackagedMigration migration, String erasure) {
    return migration
        .manager()
        .request()
        .get("/api/v1/gallery/erasures/" + erasure)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static long documents(String name) throws IOException {
    JsonNode count = ThreeNodes.nodes().cluster().get("/" + name + "-generation-*/_count");
    return count.path("count").asLong();
  }
}
