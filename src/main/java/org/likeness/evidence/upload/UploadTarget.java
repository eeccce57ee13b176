package org.likeness.evidence.upload;

import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.media.Sha256;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** What files are uploaded for: decides which may come, and takes those that came whole. */
public interface UploadTarget {

  /** Names of the purposes that it knows. */
  Set<String> purposes();

  /** Most bytes of one file. */
  long largest(String purpose);

  /**
   * Lets an upload begin, in its transaction.
   *
   * @throws org.likeness.problem.Problem if it may not
   */
  void admit(NewUpload upload, Actor actor);

  /**
   * Looks at the first bytes, before the others come.
   *
   * @return why the file cannot be used, for a person; empty if it may go on
   */
  Optional<String> faultOf(String purpose, byte[] head);

  /**
   * Looks at the whole file, and keeps its bytes if they can be used. Runs outside of a
   * transaction, may take minutes, and may be called again after a kill.
   *
   * @throws IOException if it cannot be read now; it is tried again
   */
  Verdict judge(WholeUpload upload) throws IOException;

  /**
   * Locks what an upload is for, in the transaction that closes the upload and before that is
   * locked itself: everybody locks in this order.
   */
  default void lock(WholeUpload upload) {
    // most are for nothing that is there before
  }

  /** Whether the bytes are to be kept as one object; else the pieces go without a trace. */
  default boolean keepsBytes() {
    return true;
  }

  /** Whether an upload can be used. */
  sealed interface Verdict {

    /**
     * It can.
     *
     * @param keep makes it what it is for, in the transaction that closes the upload, and audits
     */
    record Usable(Keeping keep) implements Verdict {}

    /** It cannot; why, for a person. */
    record Faulty(String reason) implements Verdict {}
  }

  /** The last step. */
  interface Keeping {
    /** Called with the object's hash; null if the bytes are not kept as one. */
    void keep(@Nullable Sha256 hash);
  }
}
