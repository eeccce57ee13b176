package org.likeness.gallery.cluster;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.gallery.GalleryFilter;
import org.likeness.gallery.IndexStatus.Condition;
import org.likeness.gallery.index.ImageRow;
import org.likeness.problem.Problem;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A cluster that wants TLS and a sign-in. */
class ClusterSignInIT extends ClusterCase {
  private static final String PASSWORD = "of the cluster: 'quoted', \u00e9";

  @TempDir private Path folder;
  private SignInProxy proxy;

  @BeforeEach
  void protect() throws Exception {
    byte[] pair = ("likeness:" + PASSWORD).getBytes(StandardCharsets.UTF_8);
    String authorization = "Basic " + Base64.getEncoder().encodeToString(pair);
    proxy = new SignInProxy(folder, nodes().addresses().getFirst(), authorization);
  }

  @AfterEach
  void end() throws Exception {
    proxy.close();
  }

  @Test
  void withItsCertificateAndPasswordItServes() throws Exception {
    List<ImageRow> rows = faces.people(200, 3);
    feed.put(rows);
    RunningIndex index = behindProxy(PASSWORD, proxy.trusting());
    awaitRevision(index);

    assertThat(finds(index, rows.get(77))).isTrue();
    assertThat(proxy.refused()).isZero();
  }

  @Test
  void aCertificateOfAnUnknownAuthorityIsNotTrusted() throws Exception {
    RunningIndex index = behindProxy(PASSWORD, null);
    assertUnreachable(index);
    assertThat(proxy.refused()).as("requests that reached it").isZero();
  }

  @Test
  void aWrongPasswordIsRefused() throws Exception {
    RunningIndex index = behindProxy("another", proxy.trusting());
    assertUnreachable(index);
    assertThat(proxy.refused()).isPositive();
  }

  private void assertUnreachable(RunningIndex index) throws Exception {
    await(() -> index.status().condition() == Condition.UNREACHABLE);
    assertThatThrownBy(() -> answer(index, query(faces.vector(), 5, null, GalleryFilter.NONE)))
        .isInstanceOf(Problem.class);
  }

  private RunningIndex behindProxy(String password, @Nullable SSLContext tls) throws Exception {
    Path file = Files.writeString(folder.resolve("password"), password + "\n");
    Map<String, String> settings =
        Map.of(
            "addresses",
            proxy.address().toString(),
            "user",
            "likeness",
            "password-file",
            file.toString());
    return index(config(settings), tls);
  }
}
