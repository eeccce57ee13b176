package org.likeness.cli;

import org.likeness.engine.ModelCatalogue;
import org.likeness.engine.ModelChoice;
import org.likeness.engine.ModelStore;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What to do when models are missing.
 *
 * @param folder where they belong
 * @param store of the same folder
 */
record ModelAdvice(Path folder, ModelStore store) {

  /** The problems, and if the service cannot run then the ways to mend it. */
  List<String> after(List<String> problems) {
    List<String> lines = new ArrayList<>(problems);
    if (ModelChoice.of(store).isEmpty()) {
      lines.add("The service needs a detector and a recogniser, and " + folder + " lacks one.");
      lines.add("Do one of these:");
      lines.add("  - put the model files into a folder named shared/models beside the project");
      lines.add("  - run: import-tools/likeness models install --from FOLDER");
      lines.add(
          "  - connect this machine to the internet and run: import-tools/likeness models install");
      lines.add(
          "  - or let npm reach a package registry (npm config set registry ...) and run the same");
      lines.add("Files, with the SHA-256 that each must have:");
      ModelCatalogue.standard()
          .all()
          .forEach(model -> lines.add("  " + model.sha256() + "  " + model.file()));
    }
    return lines;
  }
}
