package org.likeness.cli;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.access.Role;
import org.likeness.evidence.PackCalls;
import org.likeness.evidence.TestFiles;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** A chain's engineer sends packs at the command line, and an officer triages them (P1 to P4). */
@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
class PacksCommandTest {
  private static final int VIDEO = 20 << 20;

  @TestHTTPResource("/")
  URI address;

  @TempDir Path folder;

  private SignedIn retailer;
  private Path packs;

  @BeforeEach
  void fill() throws IOException {
    retailer = SignedIn.asRetailer("CHAIN");
    packs = Files.createDirectories(folder.resolve("packs"));
    Files.createDirectories(packs.resolve("0417"));
    Files.write(packs.resolve("0417/till.mp4"), TestFiles.mp4(VIDEO, 5));
    Files.write(packs.resolve("0417/face.jpg"), TestFiles.jpeg());
    Files.write(packs.resolve("0417/statement.pdf"), TestFiles.pdf());
  }

  private Commands as(SignedIn user, int port) {
    return new Commands(folder.resolve(user.login()))
        .with("LIKENESS_TOKEN", user.token())
        .with("LIKENESS_URL", "http://127.0.0.1:" + port);
  }

  private static Map<String, Object> file(String path, String kind) {
    return Map.of("path", "0417/" + path, "kind", kind);
  }

  private void manifest(Map<String, Object> change) throws IOException {
    Map<String, Object> pack = PackCalls.sections("MET");
    pack.put("key", UUID.randomUUID().toString());
    pack.put("submit", true);
    pack.put(
        "files",
        List.of(
            file("till.mp4", "cctv"),
            file("face.jpg", "still"),
            file("statement.pdf", "statement")));
    pack.putAll(change);
    Files.write(
        packs.resolve("manifest.json"),
        Json.MAPPER.writeValueAsBytes(Map.of("version", 1, "packs", List.of(pack))));
  }

  private static String sent(Commands.Ran ran) {
    assertThat(ran.exitCode()).as("%s%n%s", ran.out(), ran.err()).isEqualTo(ExitCode.OK);
    return ran.out().lines().skip(1).findFirst().orElseThrow().split(" +")[1];
  }

  @Test
  void folderIsSentOverABadLineReceiptedAndTriaged() throws Exception {
    manifest(Map.of());
    Path receipts = folder.resolve("receipts");
    try (BadLine line = new BadLine(address.getPort(), 5 << 20, 12 << 20)) {
      Commands shop = as(retailer, line.port());
      String reference =
          sent(shop.run("packs", "send", packs.toString(), "--receipts", receipts.toString()));

      assertThat(line.cuts()).isEqualTo(2);
      assertThat(receipts.resolve("receipt-" + reference + ".pdf")).isNotEmptyFile();
      assertThat(shop.run("packs", "list").out()).contains(reference).contains("received");
      String video = PackArchive.hashOf(packs.resolve("0417/till.mp4"));
      assertThat(shop.run("packs", "status", reference).out()).contains(video);
      Commands.Ran again = shop.run("packs", "send", packs.toString());
      assertThat(again.err()).contains("Known already, created");
      assertThat(sent(again)).isEqualTo(reference);
      triaged(reference);
    }
  }

  private void triaged(String reference) {
    Commands officer = as(SignedIn.as("MET", Role.INVESTIGATOR), address.getPort());
    String id =
        officer
            .run("triage", "list")
            .out()
            .lines()
            .filter(row -> row.startsWith(reference))
            .findFirst()
            .orElseThrow()
            .replaceAll(".* ", "");
    String tag =
        officer.run("triage", "show", id).out().replaceAll("(?s).*--etag '([^']+)'.*", "$1");

    Commands.Ran accepted = officer.run("triage", "accept", id, "--etag", tag);
    assertThat(accepted.out()).as(accepted.err()).contains("accepted");
    Commands.Ran stale =
        officer.run("triage", "refuse", id, "--etag", tag, "--reason", "duplicate");
    assertThat(stale.exitCode()).isEqualTo(ExitCode.REFUSED);
    assertThat(stale.err()).contains("accept");
  }

  @Test
  void interruptedSendingGoesOnByTheSameCommand() throws Exception {
    manifest(Map.of());
    try (BadLine line = new BadLine(address.getPort(), 12 << 20)) {
      Commands shop = as(retailer, line.port());
      Commands.Ran cut = shop.run("packs", "send", packs.toString(), "--patience", "PT0S");
      assertThat(cut.exitCode()).as(cut.err()).isEqualTo(ExitCode.UNREACHABLE);
      Thread.sleep(2_500);

      Commands.Ran rest = shop.run("packs", "send", packs.toString());

      assertThat(rest.err()).contains("Known already, sending").doesNotContain("Sending 0 of");
      assertThat(sent(rest)).startsWith("EP-");
    }
  }

  @Test
  void whatIsWrongIsToldByFieldAndNothingIsMade() throws IOException {
    Map<String, Object> change = new HashMap<>(Map.of("loss", Map.of("goods", "Six bottles")));
    change.put("circumstances", Map.of("violence", "none", "weapon", "knife"));
    manifest(change);
    Commands shop = as(retailer, address.getPort());

    Commands.Ran refused = shop.run("packs", "send", packs.toString());
    assertThat(refused.exitCode()).isEqualTo(ExitCode.REFUSED);
    assertThat(refused.out())
        .contains("manifest.packs[0].circumstances.weapon: must be one of yes, no, not-known");
    change.put("circumstances", PackCalls.circumstances("none"));
    manifest(change);
    assertThat(shop.run("packs", "send", packs.toString()).out())
        .contains("manifest.packs[0].loss.valuePence: What is it worth?");
  }

  @Test
  void folderThatLacksWhatItsManifestNamesIsNotSent() throws IOException {
    Commands shop = as(retailer, address.getPort());
    assertThat(shop.run("packs", "send", packs.toString()).exitCode()).isEqualTo(ExitCode.USAGE);
    for (String path : List.of("gone.mp4", "../../secret", "")) {
      List<Object> files = new ArrayList<>(List.of(file("till.mp4", "cctv"), file(path, "still")));
      manifest(Map.of("files", files));
      Commands.Ran ran = shop.run("packs", "send", packs.toString());
      assertThat(ran.exitCode()).as(path).isEqualTo(ExitCode.USAGE);
      assertThat(ran.err()).contains("not in the folder");
    }
  }

  @Test
  void othersAreRefused() throws IOException {
    manifest(Map.of());
    Commands officer = as(SignedIn.as("MET", Role.INVESTIGATOR), address.getPort());
    Commands shop = as(retailer, address.getPort());

    assertThat(officer.run("packs", "list").exitCode()).isEqualTo(ExitCode.REFUSED);
    assertThat(officer.run("packs", "send", packs.toString()).exitCode())
        .isEqualTo(ExitCode.REFUSED);
    assertThat(shop.run("triage", "list").exitCode()).isEqualTo(ExitCode.REFUSED);
    assertThat(shop.run("retention", "sweep").exitCode()).isEqualTo(ExitCode.REFUSED);
  }
}
