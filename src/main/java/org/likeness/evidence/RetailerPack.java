package org.likeness.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.likeness.evidence.upload.UploadView;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A pack as its organisation sees it: what it sent, and of what the police do the status alone
 * (P4).
 *
 * @param id stable id
 * @param reference by which people name it
 * @param status how far it is
 * @param changedAt when the organisation changed it last
 * @param submittedAt when it was submitted; absent for a draft
 * @param incident what happened
 * @param store where
 * @param loss what was taken
 * @param circumstances what decides how soon the police look at it
 * @param crimeReference of the force, if there is one
 * @param linked ids of packs of the same organisation that may show the same person
 * @param statement as it is written in the form
 * @param statementOfTruth what a witness declares by signing
 * @param files that were received whole
 * @param uploads that are under way, or were refused
 * @param questions of the police, the first first
 * @param gaps what it lacks; empty once it was submitted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "RetailerPack")
public record RetailerPack(
    UUID id,
    String reference,
    PackStatus status,
    Instant changedAt,
    @Nullable Instant submittedAt,
    Incident incident,
    Store store,
    Loss loss,
    Circumstances circumstances,
    @Nullable String crimeReference,
    List<UUID> linked,
    Statement statement,
    String statementOfTruth,
    List<EvidenceFile> files,
    List<UploadView> uploads,
    List<Question> questions,
    List<PackGap> gaps) {

  @Override
  public String toString() {
    return "RetailerPack[id=" + id + ", status=" + status + "]";
  }
}
