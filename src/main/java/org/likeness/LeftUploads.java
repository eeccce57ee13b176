package org.likeness;

import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Removes the stills and other files of requests that a killed process left in the folder of
 * uploads, where the end of a request would have removed them. Every process that uses the folder
 * shares a lock in it, so that none removes what another one is receiving.
 */
@ApplicationScoped
class LeftUploads {
  private static final Logger LOG = Logger.getLogger(LeftUploads.class);
  private static final String LOCK = "in-use.lock";

  /** As Quarkus names them: the folder may be one that others use too. */
  private static final String UPLOADS = "resteasy-reactive*upload";

  private final Path folder;
  private @Nullable FileChannel lock;

  LeftUploads(@ConfigProperty(name = "quarkus.http.body.uploads-directory") Path folder) {
    this.folder = folder;
  }

  /** Before requests are taken. */
  void start(@Observes @Priority(1) StartupEvent starting) throws IOException {
    begin();
  }

  /** Removes what is there, unless another process is using the folder, and uses it. */
  void begin() throws IOException {
    Files.createDirectories(folder);
    FileChannel channel =
        FileChannel.open(
            folder.resolve(LOCK),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    lock = channel;
    try {
      emptyIfAlone(channel);
      // held until the process ends, however that happens
      FileLock unused = channel.lock(0, Long.MAX_VALUE, true);
    } catch (OverlappingFileLockException e) {
      LOG.debug("Uploads: something else in this process uses the folder");
    }
  }

  private void emptyIfAlone(FileChannel channel) throws IOException {
    try (FileLock alone = channel.tryLock()) {
      if (alone == null) {
        LOG.info("Uploads: another process uses the folder; what was left in it stays for now");
      } else {
        empty();
      }
    }
  }

  private void empty() throws IOException {
    int removed = 0;
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, UPLOADS)) {
      for (Path upload : left) {
        removed += Files.deleteIfExists(upload) ? 1 : 0;
      }
    }
    if (removed > 0) {
      LOG.infof("Uploads: %d files of requests that were cut off were removed", removed);
    }
  }

  /** Uses the folder no longer. */
  @PreDestroy
  void end() throws IOException {
    if (lock != null) {
      lock.close();
    }
  }
}
