package org.likeness;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the service; first the embedded database, unless the configuration names another. */
@QuarkusMain
public final class LikenessMain implements QuarkusApplication {

  /** Entry point of the service. */
  public static void main(String... args) {
    SessionKey.provideUnlessConfigured();
    DefaultDatabase.startUnlessConfigured();
    Quarkus.run(LikenessMain.class, args);
  }

  @Override
  public int run(String... args) {
    DefaultDatabase.serviceHasStarted();
    Quarkus.waitForExit();
    return 0;
  }
}
