package org.likeness;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the service; first the embedded database, unless the configuration names another. */
@QuarkusMain
public final class LikenessMain implements QuarkusApplication {

  /** Entry point of the service; with {@code migrate} only the database is migrated. */
  public static void main(String... args) {
    if (args.length == 1 && args[0].equals("migrate")) {
      Migration.run();
      return;
    }
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
