package org.likeness.media;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** A line to a server that can be cut, go silent, or answer for it. */
final class FaultyLine implements Closeable {
  private static final int MOST_NOTED = 1 << 18;

  private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
  private final ServerSocket entrance;
  private final int server;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicLong left = new AtomicLong(Long.MAX_VALUE);
  private volatile Fault fault = Fault.NONE;

  enum Fault {
    NONE,
    /** Takes what comes and answers nothing. */
    SILENT,
    /** Answers 503 to everything. */
    OVERLOADED
  }

  FaultyLine(int server) throws IOException {
    this.server = server;
    this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return entrance.getLocalPort();
  }

  void be(Fault wanted) {
    fault = wanted;
    left.set(Long.MAX_VALUE);
    closeAll();
  }

  /** After so many more bytes towards the server every connection is cut, now and later. */
  void cutAfter(long bytes) {
    left.set(bytes);
  }

  /** The beginning of what was sent to the server. */
  String sent() {
    synchronized (sent) {
      return sent.toString(StandardCharsets.ISO_8859_1);
    }
  }

  private void note(byte[] bytes, int length) {
    synchronized (sent) {
      if (sent.size() < MOST_NOTED) {
        sent.write(bytes, 0, length);
      }
    }
  }

  private void accept() {
    while (!entrance.isClosed()) {
      try {
        Socket client = entrance.accept();
        open.add(client);
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      switch (fault) {
        case NONE -> forward(client);
        case SILENT -> client.getInputStream().transferTo(OutputStream.nullOutputStream());
        case OVERLOADED -> refuse(client);
      }
    } catch (IOException e) {
      // the other side has gone, as it should
    }
  }

  private static void refuse(Socket client) throws IOException {
    client.getInputStream().read(new byte[1 << 16]);
    client
        .getOutputStream()
        .write(
            "HTTP/1.1 503 Slow Down\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
  }

  private void forward(Socket client) throws IOException {
    try (Socket behind = new Socket(InetAddress.getLoopbackAddress(), server)) {
      open.add(behind);
      Thread back = Thread.ofVirtual().start(() -> backward(behind, client));
      InputStream from = client.getInputStream();
      byte[] buffer = new byte[1 << 14];
      for (int n = from.read(buffer); n > 0; n = from.read(buffer)) {
        if (left.addAndGet(-n) < 0) {
          return;
        }
        note(buffer, n);
        behind.getOutputStream().write(buffer, 0, n);
      }
      back.interrupt();
    }
  }

  private static void backward(Socket behind, Socket client) {
    try (client) {
      behind.getInputStream().transferTo(client.getOutputStream());
    } catch (IOException e) {
      // the other side has gone
    }
  }

  private void closeAll() {
    for (Socket socket : open) {
      try {
        socket.close();
      } catch (IOException e) {
        // it is closed then
      }
    }
    open.clear();
  }

  @Override
  public void close() throws IOException {
    entrance.close();
    closeAll();
  }
}
