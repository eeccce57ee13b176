package org.likeness.progress;

import org.likeness.progress.Watcher.Message;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

/** Turns messages into server-sent events. */
final class EventWriter {

  /** How long a browser waits before it opens a stream that broke. */
  private static final long RECONNECT_MILLISECONDS = 2000;

  private final Sse sse;

  EventWriter(Sse sse) {
    this.sse = sse;
  }

  OutboundSseEvent event(Message message) {
    return switch (message) {
      case Message.State(long number, ProgressState state) ->
          numbered("state", number).data(ProgressState.class, state).build();
      case Message.Missed(long number) -> numbered("missed", number).data("{}").build();
      case Message.HeartBeat() -> sse.newEventBuilder().comment("here").build();
    };
  }

  private OutboundSseEvent.Builder numbered(String name, long number) {
    return sse.newEventBuilder()
        .id(Long.toString(number))
        .name(name)
        .reconnectDelay(RECONNECT_MILLISECONDS)
        .mediaType(MediaType.APPLICATION_JSON_TYPE);
  }
}
