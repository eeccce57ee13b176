package org.likeness.ingest;

import io.quarkus.narayana.jta.QuarkusTransaction;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Hands records to workers, of this process and of other replicas, so that no two work on the same
 * one. A claim lasts as long as its process renews it: what a killed process held is free again
 * soon after.
 */
@ApplicationScoped
class WorkQueue {
  /** A record that so many processes died with is worked on alone, so that it takes none along. */
  private static final int ATTEMPTS_IN_COMPANY = 3;

  /**
   * Joined by the place of the row, which is locked: of a new job the database thinks that it has
   * one record, takes any index for as good, and read the whole job for each record that was taken.
   * A record that somebody changed at the same moment is left for the next time.
   */
  private static final String TAKE =
      "update import_record r set claim = ?, claimed_until = now() + make_interval(secs => ?),"
          + " attempts = attempts + 1"
          + " from (select ctid from import_record where job_id = ? and state = 'received'"
          + " and (claimed_until is null or claimed_until < now()) and %s"
          + " order by line limit ? for update skip locked) free"
          + " where r.ctid = free.ctid returning r.*";

  private static final String TAKE_MANY = TAKE.formatted("attempts < " + ATTEMPTS_IN_COMPANY);
  private static final String TAKE_ONE = TAKE.formatted("attempts >= " + ATTEMPTS_IN_COMPANY);

  /**
   * The first records of an index that is in order. While the database does not know yet how many
   * have arrived, it would read and sort them all: 180 ms instead of 1 ms for 300,000 records.
   */
  private static final String IN_ORDER_OF_THE_INDEX = "set local enable_sort = off";

  private final ImportJobs jobs;
  private final Sql sql;
  private final int chunk;
  private final double claimSeconds;
  private final Map<UUID, Claim> active = new ConcurrentHashMap<>();
  private final AtomicInteger turn = new AtomicInteger();

  WorkQueue(ImportJobs jobs, Sql sql, IngestConfig config) {
    this.jobs = jobs;
    this.sql = sql;
    this.chunk = config.chunk();
    this.claimSeconds = config.claimTime().toMillis() / 1000.0;
  }

  /** The next records to work on; the jobs take turns. Empty if there is nothing to do. */
  Optional<Claim> next() {
    List<UUID> waiting = jobs.withWork();
    int first = turn.getAndIncrement();
    for (int i = 0; i < waiting.size(); i++) {
      UUID job = waiting.get(Math.floorMod(first + i, waiting.size()));
      Optional<Claim> claim = next(job);
      if (claim.isPresent()) {
        return claim;
      }
    }
    return Optional.empty();
  }

  private Optional<Claim> next(UUID job) {
    UUID id = UUID.randomUUID();
    List<ClaimedRecord> taken = take(id, job);
    if (taken.isEmpty()) {
      return Optional.empty();
    }
    Claim claim = new Claim(id, job, taken);
    active.put(id, claim);
    try {
      jobs.noteStart(job);
    } catch (RuntimeException e) {
      // what was taken is free again when the claim's time is over
      active.remove(id);
      throw e;
    }
    return Optional.of(claim);
  }

  private List<ClaimedRecord> take(UUID id, UUID job) {
    List<ClaimedRecord> many = take(TAKE_MANY, id, job, chunk);
    List<ClaimedRecord> taken = many.isEmpty() ? take(TAKE_ONE, id, job, 1) : many;
    return taken.stream().sorted(Comparator.comparing(ClaimedRecord::line)).toList();
  }

  private List<ClaimedRecord> take(String statement, UUID id, UUID job, int most) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              sql.update(IN_ORDER_OF_THE_INDEX);
              return sql.list(statement, ClaimedRecord::read, id, claimSeconds, job, most);
            });
  }

  /** Prolongs what this process works on. */
  void renew() {
    active.values().forEach(this::renew);
  }

  /** Each in a transaction of its own, which holds up nobody else's records. */
  void renew(Claim claim) {
    QuarkusTransaction.joiningExisting().run(() -> claim.renew(sql, claimSeconds));
  }

  /** Ends a claim; what was not settled under it is free, as if it had not been begun. */
  void release(Claim claim) {
    active.remove(claim.id());
    QuarkusTransaction.joiningExisting().run(() -> claim.release(sql));
  }
}
