package org.likeness.progress;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.subscription.MultiEmitter;
import org.likeness.access.Actor;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** One open stream: who watches, and what they were told. */
final class Watcher {

  /** What goes along a stream. */
  sealed interface Message {

    /** How far a thing is; the number resumes the stream after it. */
    record State(long number, ProgressState state) implements Message {}

    /** More was missed than can be made up for: read everything anew. */
    record Missed(long number) implements Message {}

    /** Only a sign of life. */
    record HeartBeat() implements Message {}
  }

  private record Thing(String topic, String id) {}

  private final Actor actor;
  private final SecurityIdentity identity;
  private final MultiEmitter<? super Message> line;
  private final Instant opened;
  private final Map<Thing, Map<String, Object>> told = new HashMap<>();
  private Instant lastWord;
  private Instant lastCheck;

  Watcher(
      Actor actor, SecurityIdentity identity, MultiEmitter<? super Message> line, Instant opened) {
    this.actor = actor;
    this.identity = identity;
    this.line = line;
    this.opened = opened;
    this.lastWord = opened;
    this.lastCheck = opened;
  }

  Actor actor() {
    return actor;
  }

  SecurityIdentity identity() {
    return identity;
  }

  /** Tells a state unless it is what was told last. */
  synchronized void tell(ProgressState state, Instant now) {
    if (!state.facts().equals(told.put(new Thing(state.topic(), state.id()), state.facts()))) {
      say(new Message.State(numberOf(now), state), now);
    }
  }

  synchronized void tellMissed(Instant now) {
    say(new Message.Missed(numberOf(now)), now);
  }

  synchronized void beat(Instant now, Duration after) {
    if (!now.isBefore(lastWord.plus(after))) {
      say(new Message.HeartBeat(), now);
    }
  }

  /** Whether the sign-in is to be looked at again; then it counts as looked at. */
  synchronized boolean checkDue(Instant now, Duration every) {
    if (now.isBefore(lastCheck.plus(every))) {
      return false;
    }
    lastCheck = now;
    return true;
  }

  boolean isOlderThan(Duration longest, Instant now) {
    return !now.isBefore(opened.plus(longest));
  }

  void end() {
    line.complete();
  }

  private void say(Message message, Instant now) {
    line.emit(message);
    lastWord = now;
  }

  /** Numbers are moments, so that any replica understands those of another. */
  static long numberOf(Instant moment) {
    return moment.toEpochMilli();
  }
}
