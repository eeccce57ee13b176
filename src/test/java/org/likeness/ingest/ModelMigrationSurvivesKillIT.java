package org.likeness.ingest;

import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.likeness.ingest.PackagedMigration.NEXT;

/**
 * E1, G3: kills the packaged service while it makes the templates of a second model, beside an
 * import, and while it switches to that model; every image has one template of each model then.
 */
class ModelMigrationSurvivesKillIT {
  private static final int BEFORE = 120;
  private static final int MEANWHILE = 60;

  @Test
  void everyImageHasOneTemplateOfEachModelAfterKills() throws Exception {
    List<Path> portraits = PackagedMigration.portraits(BEFORE + MEANWHILE);
    try (PackagedMigration migration = new PackagedMigration(Map.of())) {
      migration.enrol(portraits.subList(0, BEFORE));
      String change = migration.approved();

      migration.awaitEmbedded(10);
      migration.service().kill();
      migration.restart();
      migration.awaitEmbedded(40);
      migration.enrol(portraits.subList(BEFORE, portraits.size()));
      migration.service().killWithDatabase();
      migration.restart();
      migration.awaitWhole(portraits.size());
      migration.assertTemplates(portraits.size());

      String before = migration.searched(portraits.getFirst()).getString("model.id");
      assertThat(before).isNotEqualTo(NEXT);
      killWhileItSwitches(migration, change);
      JsonPath found = migration.searched(portraits.getFirst());
      assertThat(found.getString("model.id")).isIn(before, NEXT);
      if (found.getString("model.id").equals(before)) {
        migration.post(change, "switch").statusCode(200);
      }

      assertThat(migration.searched(portraits.getFirst()).getString("model.id")).isEqualTo(NEXT);
      assertThat(migration.searched(portraits.getLast()).getDouble("candidates[0].score"))
          .isGreaterThan(0.9);
      migration.post(change, "switch-back").statusCode(200);
      assertThat(migration.searched(portraits.getFirst()).getString("model.id")).isEqualTo(before);
      migration.assertTemplates(portraits.size());
    }
  }

  private static void killWhileItSwitches(PackagedMigration migration, String change)
      throws Exception {
    Thread client =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    migration.post(change, "switch");
                  } catch (Exception e) {
                    System.out.println("client: " + e.getClass().getSimpleName());
                  }
                });
    Thread.sleep(15);
    migration.service().killWithDatabase();
    client.join();
    migration.restart();
    String state = migration.state(change);
    System.out.println("killed while it switched: the change is " + state);
    assertThat(state).isIn("approved", "in-force");
  }
}
