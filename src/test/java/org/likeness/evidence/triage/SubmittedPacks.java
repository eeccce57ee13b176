package org.likeness.evidence.triage;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.likeness.SignedIn;
import org.likeness.evidence.FileFormat;
import org.likeness.media.MediaStore;
import org.likeness.media.Sha256;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jakarta.persistence.EntityManager;

/** Packs as they lie in the database once a retailer has submitted them, and calls about them. */
public final class SubmittedPacks {
  static final String ROOT = "/api/v1/evidence-triage";

  private SubmittedPacks() {}

  /** A pack of the force without files, with these circumstances. */
  public static UUID submitted(String force, Map<String, String> circumstances) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    sql(
        "insert into evidence_pack (id, reference, organisation, state, created_by_id, created_by,"
            + " created_at, changed_at, submitted_by_id, submitted_by, submitted_at, incident_from,"
            + " incident_until, incident_description, store_name, store_address, force, goods,"
            + " value_pence, violence, weapon, under_18, organised, prolific, crime_reference,"
            + " edition, version) values (?1, ?2, 'CORNER', 'submitted', 'r1', 'retailer', ?3, ?3,"
            + " 'r1', 'retailer', ?3, ?3, ?3, 'Took four bottles and ran', 'High Street',"
            + " '1 High Street', ?4, 'spirits', 12500, ?5, ?6, ?7, ?8, ?9, 'CR/77/26', 0, 0)",
        id,
        reference(id),
        Instant.now(),
        force,
        circumstances.getOrDefault("violence", "none"),
        circumstances.getOrDefault("weapon", "no"),
        circumstances.getOrDefault("under18", "not-known"),
        circumstances.getOrDefault("organised", "no"),
        circumstances.getOrDefault("prolific", "no"));
    return id;
  }

  /** By which people name a pack of these. */
  public static String reference(UUID pack) {
    return "EP-" + pack.toString().substring(24).toUpperCase(Locale.ROOT);
  }

  /** Adds a file, whose bytes are kept. */
  public static UUID add(UUID pack, FileFormat format, byte[] content) {
    Sha256 hash = Arc.container().instance(MediaStore.class).get().put(content);
    UUID id = UuidCreator.getTimeOrderedEpoch();
    sql(
        "insert into evidence_file (id, pack_id, kind, format, name, bytes, sha256, from_form,"
            + " added_by_id, added_by, added_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, false, 'r1',"
            + " 'retailer', ?8)",
        id,
        pack,
        format.kind().wireName(),
        format.wireName(),
        "camera." + format.wireName(),
        (long) content.length,
        hash.hex(),
        Instant.now());
    return id;
  }

  /** Changes the database as no request can. */
  public static void sql(String statement, Object... values) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              var query =
                  Arc.container().instance(EntityManager.class).get().createNativeQuery(statement);
              for (int i = 0; i < values.length; i++) {
                query.setParameter(i + 1, values[i]);
              }
              query.executeUpdate();
            });
  }

  /** What the user reads of a pack. */
  static ValidatableResponse read(SignedIn user, UUID pack) {
    return user.request().get(ROOT + "/" + pack).then();
  }

  /** A decision on what the user has just read. */
  static ValidatableResponse decide(SignedIn user, UUID pack, Map<String, ?> decision) {
    String tag = read(user, pack).statusCode(200).extract().header("ETag");
    return decide(user, pack, tag, decision);
  }

  /** A decision on what the user read some time ago. */
  static ValidatableResponse decide(SignedIn user, UUID pack, String tag, Map<String, ?> decision) {
    return user.request()
        .contentType(ContentType.JSON)
        .header("If-Match", tag)
        .body(decision)
        .post(ROOT + "/" + pack + "/decisions")
        .then();
  }

  /** Posts JSON about a pack. */
  static ValidatableResponse post(SignedIn user, UUID pack, String path, Object body) {
    return user.request()
        .contentType(ContentType.JSON)
        .body(body)
        .post(ROOT + "/" + pack + path)
        .then();
  }
}
