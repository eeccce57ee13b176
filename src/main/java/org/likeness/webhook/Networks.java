package org.likeness.webhook;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Which addresses messages may go to: those of the public internet, and internal networks that the
 * configuration names. An address that a registered name leads to could otherwise be one of our own
 * machines.
 */
@ApplicationScoped
class Networks {

  /**
   * What is not globally reachable by the registries of special-purpose addresses (RFC 6890 and
   * later entries), multicast, and addresses that stand for others of IPv4. Java gives those of the
   * form ::ffff:a.b.c.d as what they stand for.
   */
  private static final List<IpSubnetFilterRule> NOT_PUBLIC =
      Stream.of(
              "0.0.0.0/8",
              "10.0.0.0/8",
              "100.64.0.0/10",
              "127.0.0.0/8",
              "169.254.0.0/16",
              "172.16.0.0/12",
              "192.0.0.0/24",
              "192.0.2.0/24",
              "192.88.99.0/24",
              "192.168.0.0/16",
              "198.18.0.0/15",
              "198.51.100.0/24",
              "203.0.113.0/24",
              "224.0.0.0/3",
              "::/96",
              "64:ff9b::/96",
              "64:ff9b:1::/48",
              "100::/64",
              "2001::/23",
              "2001:db8::/32",
              "2002::/16",
              "3fff::/20",
              "5f00::/16",
              "fc00::/7",
              "fe80::/9",
              "ff00::/8")
          .map(Networks::rule)
          .toList();

  private final List<IpSubnetFilterRule> allowed;

  Networks(WebhookConfig config) {
    this.allowed =
        config.internalNetworks().orElse(List.of()).stream().map(Networks::rule).toList();
  }

  boolean mayBeReached(InetAddress address) {
    return holds(allowed, address) || !holds(NOT_PUBLIC, address);
  }

  private static boolean holds(List<IpSubnetFilterRule> rules, InetAddress address) {
    return rules.stream().anyMatch(rule -> rule.matches(new InetSocketAddress(address, 0)));
  }

  private static IpSubnetFilterRule rule(String network) {
    String[] parts = network.strip().split("/", 2);
    return new IpSubnetFilterRule(parts[0], Integer.parseInt(parts[1]), IpFilterRuleType.REJECT);
  }
}
