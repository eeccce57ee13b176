package org.likeness.notification;

import io.restassured.path.json.JsonPath;
import org.likeness.SignedIn;

import java.util.List;
import java.util.Map;

/** What users find among their notifications. */
public final class Told {

  private Told() {}

  /** The first page of a user's notifications, as it is answered. */
  public static JsonPath inbox(SignedIn user) {
    return user.request().get("/api/v1/notifications").then().statusCode(200).extract().jsonPath();
  }

  /** Those of one kind, the newest first. */
  public static List<Map<String, String>> of(SignedIn user, String kind) {
    return inbox(user).getList("items.findAll { it.kind == '" + kind + "' }");
  }

  /** Marks one as read. */
  public static void read(SignedIn user, String id) {
    user.request().post("/api/v1/notifications/" + id + "/reading").then().statusCode(204);
  }
}
