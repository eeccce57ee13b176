package org.likeness.webhook;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.InetAddress;
import java.util.Map;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/** Where messages may go: never to our own machines. */
class NetworksTest {
  private static final String KEY = "likeness.webhook.key";

  private static WebhookConfig config(Map<String, String> settings) {
    var builder =
        new SmallRyeConfigBuilder().withMapping(WebhookConfig.class).withDefaultValue(KEY, "k");
    settings.forEach(builder::withDefaultValue);
    return builder.build().getConfigMapping(WebhookConfig.class);
  }

  private static Destinations destinations(Map<String, String> settings) {
    WebhookConfig config = config(settings);
    return new Destinations(new Networks(config), config);
  }

  private static Optional<String> objection(String address) {
    return Destinations.read(address)
        .map(url -> destinations(Map.of()).objection(url))
        .orElse(Optional.of("is no address of http"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1", "127.255.1.2", "0.0.0.0", "10.0.0.1", "172.16.0.1", "172.31.255.255",
        "192.168.1.1", "169.254.169.254", "100.64.0.1", "198.18.0.1", "192.0.2.1", "224.0.0.1",
        "255.255.255.255", "::1", "::", "::ffff:10.0.0.1", "::ffff:127.0.0.1", "::10.0.0.1",
        "64:ff9b::a00:1", "2002:a00:1::1", "fc00::1", "fd12:3456::1", "fe80::1", "fec0::1",
        "ff02::1", "2001:db8::1", "2001:0:1::1"
      })
  void addressOfNoUseToTheWorldIsRefused(String address) throws Exception {
    assertThat(new Networks(config(Map.of())).mayBeReached(InetAddress.getByName(address)))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8.8.8.8",
        "172.15.0.1",
        "172.32.0.1",
        "100.128.0.1",
        "2606:4700::1111",
        "2a00::1"
      })
  void publicAddressIsAllowed(String address) throws Exception {
    assertThat(new Networks(config(Map.of())).mayBeReached(InetAddress.getByName(address)))
        .isTrue();
  }

  @Test
  void namedInternalNetworkIsAllowedAndNoOther() throws Exception {
    Networks networks =
        new Networks(config(Map.of("likeness.webhook.internal-networks", "10.20.0.0/16,fd00::/8")));

    assertThat(networks.mayBeReached(InetAddress.getByName("10.20.3.4"))).isTrue();
    assertThat(networks.mayBeReached(InetAddress.getByName("fd00::5"))).isTrue();
    assertThat(networks.mayBeReached(InetAddress.getByName("10.21.0.1"))).isFalse();
    assertThat(networks.mayBeReached(InetAddress.getByName("127.0.0.1"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/x",
        "https://localhost/x",
        "https://[::1]/x",
        "https://[::ffff:127.0.0.1]/x",
        "https://2130706433/x",
        "https://0x7f.0.0.1/x",
        "https://169.254.169.254/latest/meta-data/",
        "http://8.8.8.8/x",
        "https://user:word@8.8.8.8/x",
        "https://8.8.8.8/x#part",
        "ftp://8.8.8.8/x",
        "file:///etc/passwd",
        "not an address",
        ""
      })
  void addressIsRefused(String address) {
    assertThat(objection(address)).isPresent();
  }

  @Test
  void publicAddressOfHttpsPasses() {
    assertThat(objection("https://8.8.8.8/hook?a=b")).isEmpty();
  }

  @Test
  void internalNameIsRefusedWhenItIsResolvedForAConnection() {
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> destinations(Map.of()).lookup("localhost"))
        .isInstanceOf(Destinations.NotAllowed.class);
  }
}
