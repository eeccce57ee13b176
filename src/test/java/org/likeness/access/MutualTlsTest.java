package org.likeness.access;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The settings for mutual TLS that the operations guide names. */
@QuarkusTest
@TestProfile(MutualTlsTest.Required.class)
@QuarkusTestResource(LikenessForTests.class)
@QuarkusTestResource(value = MutualTlsTest.Certificates.class, restrictToAnnotatedClass = true)
class MutualTlsTest {
  private static final String PASSWORD = "of-the-stores";

  /** What is fixed when the service is built. */
  public static final class Required implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "quarkus.http.ssl.client-auth", "required",
          // by which this test lets a system in
          "quarkus.http.insecure-requests", "enabled");
    }
  }

  /** Certificates of the service, of a client that it trusts, and of a stranger. */
  public static final class Certificates implements QuarkusTestResourceLifecycleManager {
    static Path folder;

    @Override
    public Map<String, String> start() {
      try {
        folder = Files.createTempDirectory("tls");
        for (String who : List.of("service", "client", "stranger")) {
          keytool(
              "-genkeypair -keyalg EC -groupname secp256r1 -dname CN="
                  + who
                  + " -ext san=ip:127.0.0.1,dns:localhost -alias own",
              who);
          keytool("-exportcert -rfc -alias own -file " + folder.resolve(who + ".pem"), who);
        }
        keytool("-importcert -noprompt -alias c -file " + folder.resolve("client.pem"), "trusted");
        keytool("-importcert -noprompt -alias s -file " + folder.resolve("service.pem"), "known");
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return Map.of(
          "quarkus.http.tls-configuration-name",
          "front",
          "quarkus.http.test-ssl-port",
          "0",
          "quarkus.tls.front.key-store.p12.path",
          store("service").toString(),
          "quarkus.tls.front.key-store.p12.password",
          PASSWORD,
          "quarkus.tls.front.trust-store.p12.path",
          store("trusted").toString(),
          "quarkus.tls.front.trust-store.p12.password",
          PASSWORD);
    }

    static Path store(String who) {
      return folder.resolve(who + ".p12");
    }

    private static void keytool(String arguments, String who)
        throws IOException, InterruptedException {
      String program = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
      String all =
          program
              + " "
              + arguments
              + " -storetype PKCS12 -storepass "
              + PASSWORD
              + " -keystore "
              + store(who);
      Process process = new ProcessBuilder(all.split(" ")).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes());
      assertThat(process.waitFor()).as(said).isZero();
    }

    @Override
    public void stop() {}
  }

  @TestHTTPResource(value = "/api/v1/me", tls = true)
  URI me;

  private int statusFor(String who, String token) throws Exception {
    SSLContext context = SSLContext.getInstance("TLS");
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    if (who != null) {
      keys.init(load(who), PASSWORD.toCharArray());
    }
    TrustManagerFactory known = TrustManagerFactory.getInstance("PKIX");
    known.init(load("known"));
    context.init(who == null ? null : keys.getKeyManagers(), known.getTrustManagers(), null);
    try (HttpClient client = HttpClient.newBuilder().sslContext(context).build()) {
      return client
          .send(
              HttpRequest.newBuilder(me).header("Authorization", "Bearer " + token).build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    }
  }

  private static KeyStore load(String who) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream file = Files.newInputStream(Certificates.store(who))) {
      store.load(file, PASSWORD.toCharArray());
    }
    return store;
  }

  @Test
  void trustedCertificateAndATokenGetIn() throws Exception {
    assertThat(me.getScheme()).isEqualTo("https");
    assertThat(statusFor("client", ForceSystem.of("MET").token())).isEqualTo(200);
  }

  @Test
  void certificateAloneSignsNobodyIn() throws Exception {
    assertThat(statusFor("client", "lk_guessed")).isEqualTo(401);
    assertThat(statusFor("client", "")).isIn(401, 403);
  }

  @Test
  void whoHasNoCertificateOrAnotherDoesNotGetInWhateverTheToken() {
    String token = ForceSystem.of("MET").token();

    assertThatThrownBy(() -> statusFor(null, token)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> statusFor("stranger", token)).isInstanceOf(IOException.class);
  }
}
