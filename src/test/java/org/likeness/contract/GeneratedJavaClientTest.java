package org.likeness.contract;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.access.Role;
import org.likeness.search.PortraitGallery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The Java client that OpenAPI Generator makes of the contract goes the whole path against the
 * running service, with real models: token, analysis, search, two reviewers, disclosure.
 */
@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
class GeneratedJavaClientTest {
  private static final Path PROGRAM = Path.of("src/test/contract/clients/WholePath.java");

  @TestHTTPResource("/")
  String address;

  @TempDir Path folder;

  @Test
  void programOfAForceGoesTheWholePathByTheGeneratedClient() throws Exception {
    PortraitGallery.fill();
    String person = PortraitGallery.personOfTwoImages();
    Path still = Files.write(folder.resolve("still.jpg"), PortraitGallery.probe(person, 0));
    SignedIn investigator = SignedIn.as("MET", Role.INVESTIGATOR);
    SignedIn first = SignedIn.asTrainedReviewer("MET");
    SignedIn second = SignedIn.asTrainedReviewer("MET");

    String said =
        ClientGenerator.run(
            List.of(
                ClientGenerator.java("java"),
                "-cp",
                compiled() + java.io.File.pathSeparator + ClientGenerator.classPath(),
                "WholePath",
                address.replaceAll("/$", ""),
                still.toString(),
                investigator.password(),
                investigator.login(),
                first.login(),
                second.login()));

    assertThat(said.lines())
        .contains(
            "refused 409 review-not-complete",
            "task RankedReviewTask",
            "state awaiting-verification",
            "task BlindReviewTask",
            "state complete",
            "disclosed P-" + person);
  }

  private static Path compiled() throws IOException, InterruptedException {
    Path client =
        ClientGenerator.generate(
            "java",
            "java",
            "library=native,useJakartaEe=true,openApiNullable=false,hideGenerationTimestamp=true,"
                + "useOneOfDiscriminatorLookup=true,"
                + "invokerPackage=org.likeness.client,apiPackage=org.likeness.client.api,"
                + "modelPackage=org.likeness.client.model");
    List<Path> sources = ClientGenerator.files(client.resolve("src/main/java"), ".java");
    assertThat(sources)
        .extracting(source -> source.getFileName().toString())
        .noneMatch(name -> name.matches("Inline.*|.*[0-9]{3}Response.*"));
    Path classes = client.resolve("classes");
    List<String> command = new ArrayList<>(List.of(ClientGenerator.java("javac"), "-nowarn"));
    command.addAll(List.of("-proc:none", "-d", classes.toString(), "-cp"));
    command.add(ClientGenerator.classPath());
    command.add(PROGRAM.toString());
    sources.forEach(source -> command.add(source.toString()));
    ClientGenerator.run(command);
    return classes;
  }
}
