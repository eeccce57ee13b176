package org.likeness.media;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.nio.file.Path;
import java.util.Optional;

/** Where objects are kept. */
@ConfigMapping(prefix = "likeness.media")
public interface MediaConfig {

  /** {@code file}, a folder of this machine, or {@code s3}, which replicas can share. */
  @WithDefault("file")
  Kind store();

  /** The folder of the file-system store; created when missing. */
  Path folder();

  /** Where the ledger of erasures is kept; unset: {@code file} or {@code s3}, as the objects. */
  Optional<Kind> ledger();

  /** The folder of a ledger in files. Never put an older copy in its place. */
  Path ledgerFolder();

  /** The bucket; needed when the store is {@code s3}. */
  Optional<S3> s3();

  /** Kinds of store. */
  enum Kind {
    FILE,
    S3
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

    /** Id of the access key. */
    String accessKey();

    /** The secret that belongs to it. */
    String secretKey();
  }
}
