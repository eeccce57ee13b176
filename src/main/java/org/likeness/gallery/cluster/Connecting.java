package org.likeness.gallery.cluster;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.RestClient;
import org.opensearch.client.RestClientBuilder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import javax.net.ssl.SSLContext;

/** Makes the client of a cluster. Nothing is connected before the first request. */
final class Connecting {
  private static final Timeout CONNECT = Timeout.ofSeconds(3);

  /** Searches wait on connections while they run. */
  private static final int CONNECTIONS_PER_NODE = 50;

  private static final int CONNECTIONS = 200;

  private Connecting() {}

  /**
   * The client.
   *
   * @param tls for https addresses; null: the authorities that Java trusts
   */
  static Cluster to(ClusterConfig config, @Nullable SSLContext tls) {
    HttpHost[] hosts = config.addresses().stream().map(HttpHost::create).toArray(HttpHost[]::new);
    RestClientBuilder builder =
        RestClient.builder(hosts)
            .setDefaultHeaders(credentials(config))
            .setRequestConfigCallback(
                request -> request.setResponseTimeout(Timeout.of(config.timeout())))
            .setHttpClientConfigCallback(client -> connections(client, tls));
    return new Cluster(builder.build());
  }

  private static HttpAsyncClientBuilder connections(
      HttpAsyncClientBuilder client, @Nullable SSLContext tls) {
    PoolingAsyncClientConnectionManagerBuilder connections =
        PoolingAsyncClientConnectionManagerBuilder.create()
            .setMaxConnPerRoute(CONNECTIONS_PER_NODE)
            .setMaxConnTotal(CONNECTIONS)
            .setDefaultConnectionConfig(
                ConnectionConfig.custom().setConnectTimeout(CONNECT).build());
    if (tls != null) {
      connections.setTlsStrategy(ClientTlsStrategyBuilder.create().setSslContext(tls).buildAsync());
    }
    // credentials must not follow a redirection to somewhere else
    return client.setConnectionManager(connections.build()).disableRedirectHandling();
  }

  private static Header[] credentials(ClusterConfig config) {
    if (config.user().isEmpty()) {
      return new Header[0];
    }
    Path file =
        config
            .passwordFile()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "likeness.gallery.opensearch.user needs likeness.gallery.opensearch.password-file"));
    String pair = config.user().get() + ":" + password(file);
    String encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    return new Header[] {new BasicHeader("Authorization", "Basic " + encoded, true)};
  }

  private static String password(Path file) {
    try {
      return Files.readAllLines(file).stream().findFirst().orElse("");
    } catch (IOException e) {
      throw new UncheckedIOException("The password of the search cluster cannot be read", e);
    }
  }
}
