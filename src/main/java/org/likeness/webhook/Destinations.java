package org.likeness.webhook;

import okhttp3.Dns;
import okhttp3.HttpUrl;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Says where messages may go. It is the resolver of the client that sends them: what it gives is
 * what is connected to, so that a name cannot lead elsewhere between check and use.
 */
@ApplicationScoped
class Destinations implements Dns {
  private static final int LONGEST = 1000;
  private static final Pattern NUMERIC = Pattern.compile("[0-9.]+|.*:.*");

  /** A name led to an address that messages may not go to. */
  static final class NotAllowed extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    NotAllowed() {
      super("leads to an internal network");
    }
  }

  private final Networks networks;
  private final boolean plainHttp;

  Destinations(Networks networks, WebhookConfig config) {
    this.networks = networks;
    this.plainHttp = config.plainHttp();
  }

  /** All of a name's addresses; one that is not allowed spoils the name. */
  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    List<InetAddress> found = Arrays.asList(InetAddress.getAllByName(host));
    if (!found.stream().allMatch(networks::mayBeReached)) {
      throw new NotAllowed();
    }
    return found;
  }

  /**
   * An address as it is kept and sent to. The parser is the sender's, so that nothing is taken here
   * that cannot be sent to.
   *
   * @return empty if it is no address of http
   */
  static Optional<HttpUrl> read(String address) {
    return address.length() > LONGEST
        ? Optional.empty()
        : Optional.ofNullable(HttpUrl.parse(address));
  }

  /** What speaks against an address; empty if messages may go there now. */
  Optional<String> objection(HttpUrl url) {
    if (!url.isHttps() && !plainHttp) {
      return Optional.of("must begin with https://");
    }
    if (!url.username().isEmpty() || !url.password().isEmpty() || url.fragment() != null) {
      return Optional.of("must hold neither a login nor a fragment");
    }
    return objectionToHost(url.host());
  }

  private Optional<String> objectionToHost(String host) {
    try {
      return lookup(host).isEmpty() ? Optional.of("has no address") : Optional.empty();
    } catch (NotAllowed e) {
      return Optional.of("leads to an internal network, which is not allowed");
    } catch (UnknownHostException e) {
      return Optional.of("has a name that is not known");
    }
  }

  /**
   * Whether the host is written in numbers, and they are not allowed: a client does not ask its
   * resolver for those.
   */
  boolean isForbiddenNumber(HttpUrl url) {
    String host = url.host();
    return NUMERIC.matcher(host).matches() && objectionToHost(host).isPresent();
  }
}
