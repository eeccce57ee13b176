package org.likeness.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The saved sign-ins, by address of the service, in a file that its owner alone can read. */
final class SignIns {

  /**
   * What the file holds.
   *
   * @param last address of the service that was signed in to last
   * @param byAddress the sign-ins
   */
  private record Saved(String last, Map<String, SignIn> byAddress) {}

  private final Path file;

  SignIns(Path settings) {
    this.file = settings.resolve("sign-ins.json");
  }

  /** The sign-in at this address, if one was saved. */
  Optional<SignIn> at(String address) {
    return Optional.ofNullable(read().byAddress().get(address));
  }

  /** The address of the last sign-in. */
  Optional<String> lastAddress() {
    return Optional.of(read().last()).filter(address -> !address.isEmpty());
  }

  /** Keeps a sign-in in place of an older one. */
  void save(String address, SignIn signIn) {
    Map<String, SignIn> next = new LinkedHashMap<>(read().byAddress());
    next.put(address, signIn);
    write(new Saved(address, next));
  }

  /** Forgets the sign-in at this address. */
  void forget(String address) {
    Map<String, SignIn> next = new LinkedHashMap<>(read().byAddress());
    next.remove(address);
    write(new Saved(read().last(), next));
  }

  private Saved read() {
    try {
      return Files.exists(file)
          ? Json.MAPPER.readValue(file.toFile(), Saved.class)
          : new Saved("", Map.of());
    } catch (IOException e) {
      throw Failure.usage("The saved sign-ins cannot be read; delete " + file);
    }
  }

  private void write(Saved saved) {
    try {
      PrivateFile.write(file, Json.MAPPER.writeValueAsBytes(saved));
    } catch (IOException e) {
      throw new UncheckedIOException("The sign-in could not be saved in " + file, e);
    }
  }
}
