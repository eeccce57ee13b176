package org.likeness.access;

/** Sentences that everybody must see, word for word, wherever they apply. */
public final class Notices {

  /** Goes with every page, export and answer that carries candidates (S10). */
  public static final String CANDIDATES =
      "Intelligence only. This is not an identification. Corroborate independently before any"
          + " action is taken.";

  /** Version of {@link #POLICY}; kept with each search whose user accepted it. */
  public static final String POLICY_VERSION = "1";

  /** What a user must accept before a search (S2). */
  public static final String POLICY =
      "I am searching with a photograph or a video still of the person whom I need to identify. It"
          + " is not a sketch, an artist's or computer-generated impression, a composite, or a"
          + " picture of somebody who looks alike. I have not changed the face in it; brightness,"
          + " contrast, crop, rotation and sharpening are recorded as edits. The search is"
          + " necessary and proportionate for the purpose that I have named.";

  private Notices() {}
}
