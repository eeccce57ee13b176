package org.likeness.media;

import io.minio.BucketExistsArgs;
import io.minio.Checksum;
import io.minio.GetObjectArgs;
import io.minio.ListObjectsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.Result;
import io.minio.StatObjectArgs;
import io.minio.StatObjectResponse;
import io.minio.UploadObjectArgs;
import io.minio.errors.MinioException;
import io.minio.messages.Item;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A bucket of an S3 service. Safe for many threads and many replicas. */
final class S3Bucket {
  /** Up to this size an object is sent at once; beyond it, in parts of this size. */
  static final long PART = 16L << 20;

  /** Is part of the signature: the service compares it with what it received. */
  private static final String HASH = "X-Amz-Content-Sha256";

  private static final String BYTES = "application/octet-stream";

  private final MinioClient client;
  private final String bucket;
  private final S3Uploads uploads;
  private final S3Versions versions;
  private final S3Rules rules;
  private final S3Encryption encryption;
  private final boolean withLock;
  private volatile boolean prepared;

  S3Bucket(MediaConfig.S3 config) {
    S3Account account = new S3Account(config);
    this.client = account.client();
    this.bucket = config.bucket();
    this.uploads = new S3Uploads(account.uploads(), bucket);
    this.versions = new S3Versions(client, bucket);
    this.rules = new S3Rules(client, config);
    this.encryption = new S3Encryption(config);
    this.withLock = config.objectLock().orElse(false);
  }

  /** The client; before its first use the bucket is made, if it is missing. */
  private MinioClient client() {
    if (!prepared) {
      if (!exists()) {
        make();
      }
      prepared = true;
    }
    return client;
  }

  private void make() {
    MakeBucketArgs wanted = MakeBucketArgs.builder().bucket(bucket).objectLock(withLock).build();
    S3Call.send(() -> client.makeBucket(wanted));
    rules.set();
  }

  private boolean exists() {
    BucketExistsArgs wanted = BucketExistsArgs.builder().bucket(bucket).build();
    return S3Call.answer(() -> client.bucketExists(wanted)).orElse(false);
  }

  /**
   * Tells an object that is not there from a bucket that is not.
   *
   * @throws Problem storage-unavailable if the bucket is not there
   */
  void require() {
    if (!exists()) {
      throw Problem.of(ProblemType.STORAGE_UNAVAILABLE, "The object storage has no such bucket");
    }
  }

  boolean has(String key) {
    return stat(key).isPresent();
  }

  /** What the service says about an object. */
  Optional<StatObjectResponse> stat(String key) {
    StatObjectArgs wanted =
        StatObjectArgs.builder().bucket(bucket).object(key).fetchChecksum(true).build();
    return S3Call.answer(() -> client().statObject(wanted));
  }

  /** Stores the bytes; the service compares them with the hash before it keeps them. */
  void put(String key, byte[] bytes, Sha256 hash) {
    PutObjectArgs object =
        PutObjectArgs.builder()
            .bucket(bucket)
            .object(key)
            .contentType(BYTES)
            .headers(Map.of(HASH, hash.hex()))
            .sse(encryption.wanted())
            .data(bytes, bytes.length)
            .build();
    S3Call.answer(() -> client().putObject(object)).ifPresent(encryption::look);
  }

  /** Stores a file, a large one in parts; one that fails leaves nothing. */
  void upload(String key, Draft draft, Sha256 hash) {
    S3Call.answer(
        () -> client().uploadObject(upload(draft, hash).bucket(bucket).object(key).build()));
    // the answer to a finished upload in parts need not say it
    stat(key).ifPresent(encryption::look);
  }

  /**
   * The hash of the whole is known to the service only if the whole is sent at once; of parts it is
   * sent, and compares, the hash of each.
   */
  private UploadObjectArgs.Builder upload(Draft draft, Sha256 hash) throws MinioException {
    UploadObjectArgs.Builder object =
        UploadObjectArgs.builder()
            .contentType(BYTES)
            .sse(encryption.wanted())
            .filename(draft.file().toString(), PART);
    return draft.size() > PART
        ? object.checksum(Checksum.Algorithm.SHA256)
        : object.headers(Map.of(HASH, hash.hex()));
  }

  /** Gives up uploads in parts that began before a moment. */
  void abandonUploads(Instant before) {
    client();
    uploads.abandon(before);
  }

  Optional<byte[]> get(String key) {
    GetObjectArgs wanted = GetObjectArgs.builder().bucket(bucket).object(key).build();
    return S3Call.answer(
        () -> {
          try (InputStream stream = client().getObject(wanted)) {
            return stream.readAllBytes();
          }
        });
  }

  /** A part of an object, which is there; at least a byte of it. */
  Optional<InputStream> range(String key, long from, long length) {
    GetObjectArgs wanted =
        GetObjectArgs.builder().bucket(bucket).object(key).offset(from).length(length).build();
    return S3Call.answer(() -> client().getObject(wanted));
  }

  /** The keys that begin so. */
  List<String> keys(String prefix) {
    return S3Call.items(
            client()
                .listObjects(
                    ListObjectsArgs.builder()
                        .bucket(bucket)
                        .prefix(prefix)
                        .recursive(true)
                        .build()))
        .stream()
        .map(Item::objectName)
        .toList();
  }

  /** The next keys after one, in their order, without those in folders. */
  List<String> keysAfter(String key, int most) {
    ListObjectsArgs wanted =
        ListObjectsArgs.builder().bucket(bucket).startAfter(key).maxKeys(most).build();
    List<String> found = new ArrayList<>();
    S3Call.send(
        () -> {
          for (Result<Item> item : client().listObjects(wanted)) {
            if (found.size() == most) {
              return;
            }
            found.add(item.get().objectName());
          }
        });
    return found;
  }

  S3Versions versions() {
    client();
    return versions;
  }

  /** What an operator must mend, in sentences. */
  List<String> complaints() {
    client();
    List<String> found = new ArrayList<>(rules.complaints());
    if (encryption.isRefused()) {
      found.add("Objects are to be encrypted, but the service does not say that it does so.");
    }
    return found;
  }
}
