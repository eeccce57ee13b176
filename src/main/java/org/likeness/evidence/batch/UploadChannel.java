package org.likeness.evidence.batch;

import org.likeness.evidence.upload.WholeUpload;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** Reads anywhere in a whole upload, a block at a time; nothing is written to a disk. */
final class UploadChannel implements SeekableByteChannel {
  private static final int BLOCK = 1 << 20;

  private final WholeUpload upload;
  private long position;
  private long blockAt = -1;
  private byte[] block = {};
  private boolean open = true;

  UploadChannel(WholeUpload upload) {
    this.upload = upload;
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    if (position >= upload.length()) {
      return -1;
    }
    long wanted = position - position % BLOCK;
    if (wanted != blockAt) {
      block = upload.read(wanted, BLOCK);
      blockAt = wanted;
    }
    int from = (int) (position - blockAt);
    int n = Math.min(into.remaining(), block.length - from);
    into.put(block, from, n);
    position += n;
    return n;
  }

  @Override
  public int write(ByteBuffer from) {
    throw new NonWritableChannelException();
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public SeekableByteChannel position(long newPosition) {
    position = newPosition;
    return this;
  }

  @Override
  public long size() {
    return upload.length();
  }

  @Override
  public SeekableByteChannel truncate(long size) {
    throw new NonWritableChannelException();
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public void close() {
    open = false;
  }
}
