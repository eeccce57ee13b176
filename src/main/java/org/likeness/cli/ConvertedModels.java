package org.likeness.cli;

import org.likeness.engine.ModelEntry;
import org.likeness.engine.ModelProblem;
import org.likeness.engine.PackageSource;
import org.likeness.engine.convert.Network;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Makes model files from the weights in packages of the npm registry; the source of last resort.
 */
final class ConvertedModels {
  private final Surroundings here;
  private final Output output;
  private final Map<String, RegistryPackage> fetched = new HashMap<>();

  ConvertedModels(Surroundings here, Output output) {
    this.here = here;
    this.output = output;
  }

  /**
   * The content of a model's file.
   *
   * @param source of the model
   * @throws IOException if the package cannot be fetched; the message says why
   * @throws ModelProblem if the package or its files are not those of the catalogue
   */
  byte[] make(ModelEntry model, PackageSource source) throws IOException {
    RegistryPackage content = fetched.get(source.coordinates());
    if (content == null) {
      content = fetch(source);
      fetched.put(source.coordinates(), content);
    }
    output.say("Converting %s", model.id());
    return Network.valueOf(source.network())
        .toOnnx(
            content.file(source.manifest(), source.manifestSha256()),
            content.file(source.weights(), source.weightsSha256()));
  }

  private RegistryPackage fetch(PackageSource source) throws IOException {
    Optional<NpmClient> npm = NpmClient.on(here);
    if (npm.isEmpty()) {
      throw new IOException("there is no npm on the search path (PATH); it comes with Node.js");
    }
    output.say("Fetching the package %s with npm", source.coordinates());
    return RegistryPackage.fetch(source, npm.get());
  }
}
