package org.likeness.evidence;

import org.likeness.evidence.upload.Uploads;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** How much an organisation may have here: what the police have done with does not count. */
@ApplicationScoped
public class Quota {
  private static final String USED =
      "select coalesce(sum(f.bytes), 0) from evidence_file f join evidence_pack p on p.id ="
          + " f.pack_id where p.organisation = ?1 and p.closed_at is null";

  private final Uploads uploads;
  private final EvidenceConfig config;
  private final EntityManager database;

  Quota(Uploads uploads, EvidenceConfig config, EntityManager database) {
    this.uploads = uploads;
    this.config = config;
    this.database = database;
  }

  /**
   * @param more bytes that are to come
   * @throws Problem quota-exceeded
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void require(String organisation, long more) {
    Number kept =
        (Number)
            database
                .createNativeQuery(USED, Long.class)
                .setParameter(1, organisation)
                .getSingleResult();
    long used = kept.longValue() + uploads.bytesOf(organisation);
    if (used + more > config.quota()) {
      throw Problem.of(
              ProblemType.QUOTA_EXCEEDED, "Submit or discard drafts first, or ask for more room")
          .with("quota", config.quota())
          .with("used", used);
    }
  }
}
