package org.likeness.evidence.video.tool;

import org.jspecify.annotations.Nullable;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes what the program says: a letter for the kind, then its members in order. */
final class WireWriter implements AutoCloseable {
  /** Stands for a number that is not there. */
  static final long ABSENT = Long.MIN_VALUE;

  static final char FACTS = 'V';
  static final char FRAME = 'F';
  static final char REFUSED = 'R';
  static final char END = 'E';

  private final DataOutputStream out;

  WireWriter(OutputStream out) {
    this.out = new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
  }

  void facts(VideoFacts facts) throws IOException {
    out.writeByte(FACTS);
    out.writeUTF(facts.container());
    out.writeUTF(facts.codec());
    out.writeInt(facts.stream());
    out.writeInt(facts.width());
    out.writeInt(facts.height());
    out.writeInt(facts.shownWidth());
    out.writeInt(facts.shownHeight());
    out.writeInt(facts.rotation());
    out.writeUTF(facts.pixelAspect());
    out.writeLong(facts.durationMicros());
    out.writeInt(facts.timeBaseNumerator());
    out.writeInt(facts.timeBaseDenominator());
    out.writeLong(facts.startPts());
    out.writeDouble(facts.framesPerSecond());
    out.writeLong(facts.frames());
    out.writeBoolean(facts.truncated());
    out.writeBoolean(facts.sound());
    out.writeUTF(facts.tool());
    out.flush();
  }

  void frame(RawFrame frame) throws IOException {
    out.writeByte(FRAME);
    out.writeLong(frame.pts());
    writeOptional(frame.previousPts());
    writeOptional(frame.nextPts());
    writeOptional(frame.number());
    out.writeBoolean(frame.interlaced());
    out.writeInt(frame.width());
    out.writeInt(frame.height());
    out.write(frame.rgb());
    out.flush();
  }

  private void writeOptional(@Nullable Long number) throws IOException {
    out.writeLong(number == null ? ABSENT : number);
  }

  void refused(VideoRefusal reason, String detail) throws IOException {
    out.writeByte(REFUSED);
    out.writeUTF(reason.name());
    out.writeUTF(detail);
    out.flush();
  }

  void end() throws IOException {
    out.writeByte(END);
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
