package org.likeness.cli;

import com.fasterxml.jackson.databind.JsonNode;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Creates the demo's users through the API, as its administrator. */
final class DemoUsers {
  private static final String FORCE = "MET";
  private static final String RETAILER = "retailer";

  /** A shop that nobody can buy from. */
  private static final String ORGANISATION = "CORNER";

  private static final String COURSE = "facial-comparison";

  private final URI address;

  DemoUsers(URI address) {
    this.address = address;
  }

  /** Creates those that are not there. */
  void create(DemoLogins logins) {
    Api administrator = signIn(address, logins.administrator());
    Set<String> there = existing(administrator);
    List<DemoLogin> absent =
        logins.all().stream().filter(login -> !there.contains(login.login())).toList();
    if (absent.stream().anyMatch(login -> login.roles().contains(RETAILER))) {
      addOrganisation(administrator);
    }
    absent.forEach(login -> create(administrator, login));
  }

  /** The API as this user. */
  static Api signIn(URI address, DemoLogin login) {
    JsonNode answer = LoginCommand.signIn(Api.anonymous(address), login.login(), login.password());
    return Api.signedIn(address, answer.path("token").asText());
  }

  private static Set<String> existing(Api administrator) {
    return Json.elements(administrator.get("/users").path("items"))
        .map(user -> user.path("login").asText())
        .collect(Collectors.toSet());
  }

  private static void addOrganisation(Api administrator) {
    boolean there =
        Json.elements(administrator.get("/reference-lists/organisations").path("items"))
            .anyMatch(entry -> entry.path("code").asText().equals(ORGANISATION));
    if (!there) {
      Answer unused =
          administrator.post(
              "/reference-lists/organisations",
              Map.of("code", ORGANISATION, "words", "Corner Stores (made up)"));
    }
  }

  private static void create(Api administrator, DemoLogin login) {
    Map<String, Object> user =
        Map.of(
            "login",
            login.login(),
            "name",
            login.name(),
            login.roles().contains(RETAILER) ? "organisation" : "force",
            login.roles().contains(RETAILER) ? ORGANISATION : FORCE,
            "roles",
            login.roles(),
            "password",
            login.password());
    String id = administrator.post("/users", user).body().path("id").asText();
    if (login.trained()) {
      administrator.post("/users/" + id + "/training-records", training(LocalDate.now()));
    }
  }

  private static Map<String, String> training(LocalDate today) {
    return Map.of(
        "course", COURSE,
        "validFrom", today.minusDays(1).toString(),
        "validUntil", today.plusYears(1).toString());
  }
}
