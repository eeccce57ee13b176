package org.likeness.evidence;

import org.jspecify.annotations.Nullable;
import org.likeness.evidence.upload.UploadState;
import org.likeness.evidence.upload.UploadView;

import java.util.ArrayList;
import java.util.List;

/** Finds what a draft lacks. */
final class Gaps {
  private final List<Gap> found = new ArrayList<>();

  private Gaps() {}

  /** Of a pack that is sent at once with files of these kinds. */
  static List<Gap> ofOrder(PackRow row, List<FileKind> kinds) {
    Gaps gaps = new Gaps();
    gaps.incident(row);
    gaps.circumstances(row);
    gaps.files(row, kinds);
    return gaps.found;
  }

  static List<Gap> of(PackRow row, List<EvidenceFile> files, List<UploadView> uploads) {
    Gaps gaps = new Gaps();
    gaps.incident(row);
    gaps.circumstances(row);
    gaps.files(row, files.stream().map(EvidenceFile::kind).toList());
    boolean sending =
        uploads.stream()
            .anyMatch(one -> one.state() == UploadState.OPEN || one.state() == UploadState.WHOLE);
    gaps.check(!sending, Gap.UPLOADS_UNFINISHED);
    return gaps.found;
  }

  private void incident(PackRow row) {
    check(row.incidentFrom != null && row.incidentUntil != null, Gap.INCIDENT_TIME_MISSING);
    checkText(row.incidentDescription, Gap.INCIDENT_DESCRIPTION_MISSING);
    checkText(row.storeName, Gap.STORE_NAME_MISSING);
    checkText(row.storeAddress, Gap.STORE_ADDRESS_MISSING);
    checkText(row.force, Gap.FORCE_MISSING);
    checkText(row.goods, Gap.GOODS_MISSING);
    check(row.valuePence != null, Gap.VALUE_MISSING);
  }

  private void circumstances(PackRow row) {
    checkText(row.violence, Gap.VIOLENCE_MISSING);
    checkText(row.weapon, Gap.WEAPON_MISSING);
    checkText(row.under18, Gap.UNDER_18_MISSING);
    checkText(row.organised, Gap.ORGANISED_MISSING);
    checkText(row.prolific, Gap.PROLIFIC_MISSING);
  }

  private void files(PackRow row, List<FileKind> kinds) {
    check(kinds.contains(FileKind.CCTV), Gap.CCTV_MISSING);
    check(kinds.contains(FileKind.STILL), Gap.STILL_MISSING);
    if (!kinds.contains(FileKind.STATEMENT)) {
      found.add(row.witnessAccount == null ? Gap.STATEMENT_MISSING : Gap.STATEMENT_NOT_SIGNED);
    }
  }

  private void checkText(@Nullable String text, Gap gap) {
    check(text != null, gap);
  }

  private void check(boolean there, Gap gap) {
    if (!there) {
      found.add(gap);
    }
  }
}
