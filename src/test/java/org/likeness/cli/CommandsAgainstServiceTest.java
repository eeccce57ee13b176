package org.likeness.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.LikenessForTests;
import org.likeness.RealData;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@TestProfile(AdministratorKnown.class)
@QuarkusTestResource(LikenessForTests.class)
class CommandsAgainstServiceTest {
  private static final String[] CASE = {
    "--case", "01/12345/26",
    "--offence", "theft",
    "--purpose", "investigate-crime",
    "--justification", "Theft from a shop; no other line of enquiry is left",
    "--source", "Shop CCTV"
  };

  @TestHTTPResource("/")
  String address;

  @TempDir Path folder;
  @Inject AgroalDataSource database;
  private SomeoneOfEachRole people;

  @BeforeEach
  void signIn() {
    people = new SomeoneOfEachRole(address);
  }

  @Test
  void wrongPasswordIsNotSignedIn() {
    Commands.Ran ran =
        new Commands(folder)
            .with("LIKENESS_PASSWORD", "Wrong-Password-123")
            .run("login", "manager", "--url", address);

    assertThat(ran.exitCode()).isEqualTo(ExitCode.NOT_SIGNED_IN);
    assertThat(ran.err()).doesNotContain("Wrong-Password-123");
  }

  @Test
  void logoutEndsTheToken() throws IOException {
    Commands manager = people.as("manager", folder);
    String token =
        new SignIns(manager.settings()).at(people.address().toString()).orElseThrow().token();
    Path tokenFile = Files.writeString(folder.resolve("token"), token);

    assertThat(manager.run("logout").exitCode()).isEqualTo(ExitCode.OK);

    Commands.Ran ran =
        new Commands(folder)
            .run("review", "list", "--url", address, "--token-file", tokenFile.toString());
    assertThat(ran.exitCode()).isEqualTo(ExitCode.NOT_SIGNED_IN);
  }

  @Test
  void roleThatMayNotIsRefusedWithTheServicesWords() {
    Commands.Ran ran = people.as("manager", folder).run("audit", "verify");

    assertThat(ran.exitCode()).isEqualTo(ExitCode.REFUSED);
    assertThat(ran.err()).contains("not allowed");
  }

  @Test
  void importEnrolsOnceAndNamesWhatItRejects() throws IOException {
    RealData.requiredModels();
    Path manifest = manifestWithABrokenImage();
    Commands manager = people.as("manager", folder);

    Commands.Ran first = manager.run("import", manifest.toString());
    Commands.Ran second = manager.run("import", manifest.toString());

    assertThat(first.exitCode()).as(first.err()).isEqualTo(ExitCode.SOME_REJECTED);
    assertThat(first.out()).containsPattern("rejected +1").contains("unsupported-format");
    Path rejects = folder.resolve("m/manifest.csv.rejects.csv");
    assertThat(Files.readString(rejects)).contains("text.jpg").contains("unsupported-format");
    assertThat(second.exitCode()).isEqualTo(ExitCode.SOME_REJECTED);
    assertThat(second.err()).contains("known already");
    assertThat(second.out()).isEqualTo(first.out());
  }

  @Test
  void interruptedImportGoesOnWhereItWas() throws IOException {
    RealData.requiredModels();
    Path manifest = manifestWithABrokenImage();
    Files.writeString(manifest, Files.readString(manifest).replace("TEST/0001", "TEST/0002"));
    Commands manager = people.as("manager", folder);
    Api api = DemoUsers.signIn(people.address(), people.user("manager"));
    JsonNode begun =
        api.post("/imports", new Multipart().file("manifest", "manifest.csv", manifest)).body();
    String id = begun.path("id").asText();
    api.post(
        "/imports/" + id + "/images",
        new Multipart().file("image", "text.jpg", manifest.resolveSibling("text.jpg")));

    Commands.Ran ran = manager.run("import", manifest.toString(), "--json");

    assertThat(ran.exitCode()).as(ran.err()).isEqualTo(ExitCode.SOME_REJECTED);
    assertThat(ran.err()).contains("is known already").contains("Sending 3 of 3");
    assertThat(Json.MAPPER.readTree(ran.out()).path("id").asText()).isEqualTo(id);
    assertThat(Json.MAPPER.readTree(ran.out()).path("received").asInt()).isEqualTo(4);
  }

  @Test
  void wrongManifestIsRefusedWithLineAndColumn() throws IOException {
    RealData.requiredModels();
    Files.createDirectories(folder.resolve("w"));
    Path manifest = folder.resolve("w/manifest.csv");
    Files.writeString(
        manifest,
        Files.readString(SeedData.MANIFEST)
            .replaceFirst("(?m)^([^,]+),(MET|GMP|WMP|WYP|KENT),", "$1,XYZ,"));

    Commands.Ran ran =
        people
            .as("manager", folder)
            .run("import", manifest.toString(), "--images", SeedData.FOLDER.toString());

    assertThat(ran.exitCode()).isEqualTo(ExitCode.REFUSED);
    assertThat(ran.err()).contains("line 2, column force");
  }

  @Test
  void searchFindsThePersonUnderTheNotice() throws IOException {
    importSeedData();

    Commands.Ran ran =
        search(people.as("investigator", folder), SeedData.probe(), "--accept-policy");

    assertThat(ran.exitCode()).as(ran.err()).isEqualTo(ExitCode.OK);
    assertThat(ran.out())
        .contains("not an identification")
        .contains("UNREVIEWED")
        .containsPattern("(?m)^1 +0\\.\\d{3} +\\S+");
  }

  @Test
  void searchWithoutThePolicyNamesTheField() {
    RealData.requiredModels();

    Commands.Ran ran = search(people.as("investigator", folder), SeedData.probe());

    assertThat(ran.exitCode()).isEqualTo(ExitCode.REFUSED);
    assertThat(ran.err()).contains("policyAccepted");
  }

  @Test
  void severalFacesAreListedToChooseFrom() {
    RealData.requiredModels();
    Path group = RealData.requiredFaces().resolve("counts/012_4.jpg");
    Commands investigator = people.as("investigator", folder);

    Commands.Ran refused = search(investigator, group, "--accept-policy");
    Commands.Ran chosen = search(investigator, group, "--accept-policy", "--face", "1");

    assertThat(refused.exitCode()).isEqualTo(ExitCode.REFUSED);
    assertThat(refused.err()).contains("Choose by --face").contains("several faces");
    assertThat(chosen.exitCode()).as(chosen.err()).isEqualTo(ExitCode.OK);
  }

  @Test
  void reviewersDecideOnWhatTheySaw() throws Exception {
    importSeedData();
    String search = searchId();
    Commands first = people.as("reviewer1", folder);

    assertThat(first.run("review", "list").out()).contains(search).contains("first-review");
    Path pictures = folder.resolve("pictures");
    Commands.Ran shown = first.run("review", "show", search, "--images", pictures.toString());
    assertThat(shown.out()).contains("Score");
    try (Stream<Path> saved = Files.list(pictures)) {
      assertThat(saved).anyMatch(f -> f.toString().contains("candidate-"));
    }

    Commands.Ran stale = decide(first, search, "\"made-up\"");
    Commands.Ran decided = decide(first, search, etag(shown));
    assertThat(stale.exitCode()).isEqualTo(ExitCode.REFUSED);
    assertThat(decided.exitCode()).as(decided.err()).isEqualTo(ExitCode.OK);

    Commands.Ran blind = people.as("reviewer2", folder).run("review", "show", search);
    assertThat(blind.out()).contains("verification").doesNotContain("Score");
    assertThat(decide(first, search, etag(blind)).exitCode()).isEqualTo(ExitCode.REFUSED);
  }

  @Test
  void auditVerifyFindsADoctoredEvent() throws SQLException {
    Commands auditor = people.as("auditor", folder);

    Commands.Ran intact = auditor.run("audit", "verify");
    assertThat(intact.exitCode()).as(intact.err()).isEqualTo(ExitCode.OK);
    assertThat(intact.out()).startsWith("Intact: ");
    assertThat(auditor.run("audit", "list").out()).contains("consultation");

    doctor("update audit_event set action = action || 'x' where sequence = 2");
    Commands.Ran doctored = auditor.run("audit", "verify");
    doctor("update audit_event set action = left(action, -1) where sequence = 2");

    assertThat(doctored.exitCode()).isEqualTo(ExitCode.TAMPERED);
    assertThat(doctored.out()).contains("NOT INTACT at event 2");
    assertThat(auditor.run("audit", "verify").exitCode()).isEqualTo(ExitCode.OK);
  }

  private void doctor(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("alter table audit_event disable trigger all");
      statement.execute(sql);
      statement.execute("alter table audit_event enable trigger all");
    }
  }

  private void importSeedData() {
    RealData.requiredModels();
    Commands.Ran ran = people.as("manager", folder).run("import", SeedData.MANIFEST.toString());
    assertThat(ran.exitCode()).as(ran.err()).isEqualTo(ExitCode.OK);
  }

  private String searchId() throws IOException {
    Commands.Ran ran =
        search(people.as("investigator", folder), SeedData.probe(), "--accept-policy", "--json");
    assertThat(ran.exitCode()).as(ran.err()).isEqualTo(ExitCode.OK);
    JsonNode search = Json.MAPPER.readTree(ran.out());
    assertThat(search.path("candidates")).isNotEmpty();
    return search.path("id").asText();
  }

  private static Commands.Ran search(Commands investigator, Path still, String... more) {
    return investigator.run(
        Stream.of(Stream.of("search", still.toString()), Stream.of(CASE), Stream.of(more))
            .flatMap(args -> args)
            .toArray(String[]::new));
  }

  private static Commands.Ran decide(Commands reviewer, String search, String etag) {
    return reviewer.run(
        "review",
        "decide",
        search,
        "--etag",
        etag,
        "--outcome",
        "inconclusive",
        "--reason",
        "Too little detail in the still",
        "--differences",
        "None seen");
  }

  private static String etag(Commands.Ran shown) {
    return shown.out().replaceAll("(?s).*--etag '([^']+)'.*", "$1");
  }

  /** Three seed images and a text that is called an image. */
  private Path manifestWithABrokenImage() throws IOException {
    Path place = Files.createDirectories(folder.resolve("m"));
    List<String> lines = Files.readAllLines(SeedData.MANIFEST);
    StringBuilder manifest = new StringBuilder(lines.getFirst()).append('\n');
    for (String line : lines.subList(1, 4)) {
      String file = line.substring(0, line.indexOf(','));
      Path copy = place.resolve(file);
      Files.createDirectories(copy.getParent());
      Files.copy(SeedData.FOLDER.resolve(file), copy);
      manifest.append(line).append('\n');
    }
    Files.writeString(place.resolve("text.jpg"), "this is text");
    String broken = lines.get(1).replaceFirst("^[^,]+,([A-Z]+),[^,]+,", "text.jpg,$1,TEST/0001,");
    manifest.append(broken).append('\n');
    return Files.writeString(place.resolve("manifest.csv"), manifest);
  }
}
