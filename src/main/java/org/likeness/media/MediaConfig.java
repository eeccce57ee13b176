package org.likeness.media;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where objects are kept. */
@ConfigMapping(prefix = "likeness.media")
public interface MediaConfig {

  /** {@code file}, a folder of this machine, or {@code s3}, which replicas can share. */
  @WithDefault("file")
  Kind store();

  /**
   * The folder of the file-system store; created when missing. With {@code s3} large objects lie in
   * it, under {@code .drafts}, while they are on their way.
   */
  Path folder();

  /** Where the ledger of erasures is kept; unset: {@code file} or {@code s3}, as the objects. */
  Optional<Kind> ledger();

  /** The folder of a ledger in files. Never put an older copy in its place. */
  Path ledgerFolder();

  /** How often it is seen to that legal holds stand in the store; a duration, or {@code off}. */
  @WithDefault("10s")
  String holdsEvery();

  /** How often it is looked whether objects are to be moved or verified. */
  @WithDefault("2s")
  String jobsEvery();

  /** How many objects are moved or verified at the same time. */
  @WithDefault("8")
  int jobsAtOnce();

  /**
   * The kind of store that objects are moved away from; unset: none. What is not in {@code store}
   * is read from there.
   */
  Optional<Kind> former();

  /** The bucket; needed when the store is {@code s3}. */
  Optional<S3> s3();

  /** Kinds of store. */
  enum Kind {
    FILE,
    S3
  }

  /** Whose keys an S3 service encrypts with. */
  enum Encryption {
    /** The service's own. */
    SSE_S3,
    /** One of a key management service; needs https. */
    SSE_KMS
  }

  /** An S3 service and a bucket in it. */
  interface S3 {

    /** Address of the service, such as {@code https://s3.example}. */
    String endpoint();

    /**
     * Region to sign requests for; {@code us-east-1} when absent. (A default here would make the
     * group present.)
     */
    Optional<String> region();

    /** The bucket; made at the start when missing. */
    String bucket();

    /**
     * How the service is asked to encrypt objects: {@code sse-s3}, or {@code sse-kms} with {@code
     * kms-key}; absent: as the bucket does by itself.
     */
    Optional<Encryption> encryption();

    /** Id of the key for {@code sse-kms}. */
    Optional<String> kmsKey();

    /**
     * Whether the bucket has object lock, so that legal holds stand in the store too; a bucket that
     * is missing is made with it, and with versions. {@code false} when absent.
     */
    Optional<Boolean> objectLock();

    /**
     * Within which time the bucket's lifecycle must remove older versions: as {@code
     * likeness.gallery.expunge-within}, but whole days; {@code P1D} when absent.
     */
    Optional<Duration> forgetWithin();

    /** How long the service may be silent; {@code PT30S} when absent. */
    Optional<Duration> timeout();

    /** Id of the access key. */
    String accessKey();

    /** The secret that belongs to it. */
    String secretKey();
  }
}
