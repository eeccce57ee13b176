package org.likeness.cli;

import org.likeness.engine.ModelEntry;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where model files may come from.
 *
 * @param folder a folder on this machine
 * @param mirror an address below which each file lies under its catalogue name, instead of the
 *     official addresses
 */
record ModelSources(Optional<Path> folder, Optional<URI> mirror) {

  /** The model's file in the folder, if there is one. */
  Optional<Path> file(ModelEntry model) {
    return folder.map(place -> place.resolve(model.file())).filter(Files::isRegularFile);
  }

  /** The address to download the model from, if it is published. */
  Optional<URI> address(ModelEntry model) {
    return mirror
        .map(base -> URI.create(base.toString().replaceAll("/+$", "") + "/" + model.file()))
        .or(() -> Optional.ofNullable(model.download()));
  }
}
