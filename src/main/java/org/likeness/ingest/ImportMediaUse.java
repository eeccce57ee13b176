package org.likeness.ingest;

import org.likeness.media.MediaUse;

import jakarta.enterprise.context.ApplicationScoped;

/** Records that no worker has settled need their images. */
@ApplicationScoped
class ImportMediaUse implements MediaUse {

  @Override
  public String needed() {
    return "select sha256 from import_record where state = 'received' and sha256 is not null";
  }

  @Override
  public boolean passing() {
    return true;
  }
}
