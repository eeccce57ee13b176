package org.likeness.endpoints;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.access.Role;
import org.likeness.audit.EventKind;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each operation emits the audit event that the table claims (A1). Shown by a call where one
 * succeeds on an empty service; for the others the product must at least contain the action, and
 * the feature's own tests show the event.
 */
@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
class EveryEndpointIsAuditedTest {
  private final List<Endpoint> table = Endpoint.table();

  @Inject EntityManager database;

  @Test
  void everyOperationNamesOneOfTheSixKindsOrWhyItHasNone() {
    for (Endpoint endpoint : table) {
      if (endpoint.isAudited()) {
        assertThat(EventKind.of(endpoint.kind())).as(endpoint.operation()).isNotNull();
      }
      assertThat(endpoint.action()).as(endpoint.operation()).isNotBlank();
    }
  }

  @Test
  void everyClaimedActionIsInTheProduct() throws IOException {
    String product = textOfAllClasses();
    SoftAssertions all = new SoftAssertions();
    for (Endpoint endpoint : table) {
      if (endpoint.isAudited()) {
        all.assertThat(product.contains(endpoint.action()))
            .as("%s: %s", endpoint.operation(), endpoint.action())
            .isTrue();
      }
    }
    all.assertAll();
  }

  @Test
  void everyCallThatSucceedsLeavesTheClaimedEvent() {
    RunningService service = new RunningService();
    SoftAssertions all = new SoftAssertions();
    List<String> shown = new ArrayList<>();
    for (Role role : Role.values()) {
      SignedIn user = Walker.of(role);
      for (Endpoint endpoint : table) {
        if (endpoint.isAudited() && endpoint.roles().contains(role)) {
          long before = lastEvent();
          Response answer = service.call(endpoint, Walker.request(user, endpoint));
          if (answer.statusCode() < 400) {
            shown.add(endpoint.operation());
            all.assertThat(eventsOf(user, before))
                .as("%s as %s", endpoint.operation(), role.wireName())
                .contains(endpoint.kind() + " " + endpoint.action());
          }
        }
      }
    }
    all.assertAll();
    System.out.println(
        "Audit events shown by a call: " + shown.stream().distinct().sorted().toList());
    assertThat(shown).contains("GET /api/v1/me", "GET /api/v1/audit/events", "GET /api/v1/users");
  }

  private long lastEvent() {
    return ((Number)
            database.createNativeQuery("select sequence from audit_head").getSingleResult())
        .longValue();
  }

  @SuppressWarnings("unchecked")
  private List<String> eventsOf(SignedIn user, long after) {
    return database
        .createNativeQuery(
            "select kind || ' ' || action from audit_event where sequence > ?1 and actor_id = ?2")
        .setParameter(1, after)
        .setParameter(2, user.userId())
        .getResultList();
  }

  /** Constants lie in class files as they are. */
  private static String textOfAllClasses() throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of("target", "classes", "org", "likeness"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        text.append(Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return text.toString();
  }
}
