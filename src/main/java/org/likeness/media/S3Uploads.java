package org.likeness.media;

import io.minio.AbortMultipartUploadArgs;
import io.minio.ListMultipartUploadsArgs;
import io.minio.MinioAsyncClient;
import io.minio.messages.ListMultipartUploadsResult;
import io.minio.messages.ListMultipartUploadsResult.Upload;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Uploads in parts that were begun in a bucket and not finished. Nobody sees them as objects. */
final class S3Uploads {
  private final MinioAsyncClient client;
  private final String bucket;

  S3Uploads(MinioAsyncClient client, String bucket) {
    this.client = client;
    this.bucket = bucket;
  }

  /** Gives up, with all parts, those that were begun before a moment. */
  void abandon(Instant before) {
    for (Upload upload : unfinished()) {
      if (upload.initiated().toInstant().isBefore(before)) {
        abandon(upload);
      }
    }
  }

  private void abandon(Upload upload) {
    AbortMultipartUploadArgs one =
        AbortMultipartUploadArgs.builder()
            .bucket(bucket)
            .object(upload.objectName())
            .uploadId(upload.uploadId())
            .build();
    S3Call.answer(() -> client.abortMultipartUpload(one).join());
  }

  List<Upload> unfinished() {
    List<Upload> found = new ArrayList<>();
    ListMultipartUploadsResult page = page(null, null);
    found.addAll(page.uploads());
    while (page.isTruncated()) {
      page = page(page.nextKeyMarker(), page.nextUploadIdMarker());
      found.addAll(page.uploads());
    }
    return found;
  }

  private ListMultipartUploadsResult page(@Nullable String key, @Nullable String upload) {
    ListMultipartUploadsArgs.Builder wanted = ListMultipartUploadsArgs.builder().bucket(bucket);
    if (key != null) {
      wanted.keyMarker(key);
    }
    if (upload != null) {
      wanted.uploadIdMarker(upload);
    }
    return S3Call.answer(() -> client.listMultipartUploads(wanted.build()).join().result())
        .orElseGet(ListMultipartUploadsResult::new);
  }
}
