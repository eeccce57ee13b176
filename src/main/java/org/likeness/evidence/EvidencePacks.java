package org.likeness.evidence;

import org.likeness.access.Actor;
import org.likeness.access.ForceCode;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The packs that were submitted to a force, for what the police do with them. No draft is ever
 * seen. Callers audit (A1): reading with {@code appendNow}, changes in the same transaction (A2).
 */
public interface EvidencePacks {

  /** A pack of the force; empty for a draft, another force's pack and an unknown id alike. */
  Optional<EvidencePack> find(UUID id, ForceCode force);

  /** Likewise; until the end of the transaction nobody else changes it. */
  Optional<EvidencePack> locked(UUID id, ForceCode force);

  /** Those of the force in these states, the first submitted first. */
  List<EvidencePack> inStates(ForceCode force, Set<PackState> states, int most);

  /**
   * Moves a pack on, in the caller's transaction. A question that is open then is not waited for
   * any more.
   *
   * @throws org.likeness.problem.Problem conflict if its state does not allow it
   */
  void move(UUID id, PackState to);

  /**
   * Asks the retailer for more, in the caller's transaction: the pack awaits the answer.
   *
   * @param words the retailer sees them, and nothing else
   * @throws org.likeness.problem.Problem conflict if its state does not allow it
   */
  void ask(UUID id, String words, Actor by);
}
