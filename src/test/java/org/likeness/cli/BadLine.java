package org.likeness.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A line to a local service that breaks: after so many bytes towards it all connections end in the
 * middle of what they carry, and for a while there are none.
 */
final class BadLine implements AutoCloseable {
  private static final Duration OUTAGE = Duration.ofSeconds(2);

  private final ServerSocket server;
  private final int target;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final Deque<Long> cutsAt = new ArrayDeque<>();
  private final AtomicLong sent = new AtomicLong();
  private final AtomicInteger cuts = new AtomicInteger();
  private volatile Instant downUntil = Instant.MIN;

  BadLine(int target, long... cutsAt) throws IOException {
    this.target = target;
    this.server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    Arrays.stream(cutsAt).forEach(this.cutsAt::add);
    Thread.ofPlatform().daemon().start(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  /** How often it has broken. */
  int cuts() {
    return cuts.get();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        connect(server.accept());
      } catch (IOException e) {
        // closed, or a connection that nobody waits for any more
      }
    }
  }

  private void connect(Socket client) throws IOException {
    if (Instant.now().isBefore(downUntil)) {
      client.close();
      return;
    }
    Socket service = new Socket(InetAddress.getLoopbackAddress(), target);
    open.add(client);
    open.add(service);
    Thread.ofVirtual().start(() -> carry(client, service, true));
    Thread.ofVirtual().start(() -> carry(service, client, false));
  }

  private void carry(Socket from, Socket to, boolean counted) {
    byte[] buffer = new byte[1 << 16];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        out.write(buffer, 0, n);
        if (counted) {
          sent(n);
        }
      }
    } catch (IOException e) {
      // cut
    }
  }

  private synchronized void sent(int bytes) throws IOException {
    Long next = cutsAt.peek();
    if (sent.addAndGet(bytes) < (next == null ? Long.MAX_VALUE : next)) {
      return;
    }
    cutsAt.remove();
    cuts.incrementAndGet();
    downUntil = Instant.now().plus(OUTAGE);
    for (Socket socket : open) {
      socket.close();
    }
    open.clear();
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket socket : open) {
      socket.close();
    }
  }
}
