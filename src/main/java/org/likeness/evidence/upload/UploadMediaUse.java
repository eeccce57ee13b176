package org.likeness.evidence.upload;

import org.likeness.media.MediaUse;

import jakarta.enterprise.context.ApplicationScoped;

/** Uploads need their pieces until they are put together. */
@ApplicationScoped
class UploadMediaUse implements MediaUse {

  @Override
  public String needed() {
    return "select sha256 from evidence_upload_piece";
  }

  @Override
  public boolean passing() {
    return true;
  }
}
