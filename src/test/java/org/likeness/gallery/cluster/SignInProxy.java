package org.likeness.gallery.cluster;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.PfxOptions;

import java.net.URI;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Stands before a node as its security does: TLS with a certificate of its own authority, and a
 * user with a password; everything else is the node's.
 */
final class SignInProxy implements AutoCloseable {
  private static final String SECRET = "changeit";

  private final AtomicInteger refused = new AtomicInteger();
  private final Path certificate;
  private final String authorization;
  private final URI node;
  private final Vertx vertx = Vertx.vertx();
  private final HttpClient client = vertx.createHttpClient();
  private final HttpServer server;

  /**
   * Listens on a free port.
   *
   * @param authorization the only accepted value of that header
   */
  SignInProxy(Path folder, URI node, String authorization) throws Exception {
    this.certificate = folder.resolve("node.p12");
    this.authorization = authorization;
    this.node = node;
    makeCertificate();
    HttpServerOptions tls =
        new HttpServerOptions()
            .setSsl(true)
            .setKeyCertOptions(
                new PfxOptions().setPath(certificate.toString()).setPassword(SECRET));
    this.server =
        vertx
            .createHttpServer(tls)
            .requestHandler(this::pass)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .get(30, TimeUnit.SECONDS);
  }

  URI address() {
    return URI.create("https://127.0.0.1:" + server.actualPort());
  }

  /** Requests without the right sign-in. */
  int refused() {
    return refused.get();
  }

  /** Trusts this certificate alone. */
  SSLContext trusting() throws Exception {
    KeyStore trusted = KeyStore.getInstance(certificate.toFile(), SECRET.toCharArray());
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    KeyStore authorities = KeyStore.getInstance(KeyStore.getDefaultType());
    authorities.load(null, null);
    authorities.setCertificateEntry("node", trusted.getCertificate("node"));
    trust.init(authorities);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  private void makeCertificate() throws Exception {
    Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    int end =
        new ProcessBuilder(
                keytool.toString(),
                "-genkeypair",
                "-alias",
                "node",
                "-keyalg",
                "EC",
                "-dname",
                "CN=node",
                "-ext",
                "san=ip:127.0.0.1",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                certificate.toString(),
                "-storepass",
                SECRET)
            .inheritIO()
            .start()
            .waitFor();
    if (end != 0) {
      throw new IllegalStateException("no certificate was made: " + end);
    }
  }

  private void pass(HttpServerRequest request) {
    if (!authorization.equals(request.getHeader("Authorization"))) {
      refused.incrementAndGet();
      request.response().setStatusCode(401).end();
      return;
    }
    request.body().onSuccess(body -> forward(request, body));
  }

  private void forward(HttpServerRequest request, Buffer body) {
    RequestOptions options =
        new RequestOptions()
            .setMethod(request.method())
            .setHost(node.getHost())
            .setPort(node.getPort())
            .setURI(request.uri());
    String type = request.getHeader("Content-Type");
    client
        .request(options)
        .compose(
            forwarded -> {
              if (type != null) {
                forwarded.putHeader("Content-Type", type);
              }
              return forwarded.send(body);
            })
        .compose(
            answer ->
                answer
                    .body()
                    .compose(
                        content -> {
                          request.response().setStatusCode(answer.statusCode());
                          String kind = answer.getHeader("Content-Type");
                          if (kind != null) {
                            request.response().putHeader("Content-Type", kind);
                          }
                          return request.response().end(content);
                        }))
        .onFailure(failure -> request.response().setStatusCode(502).end());
  }

  @Override
  public void close() throws Exception {
    vertx.close().toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
  }
}
