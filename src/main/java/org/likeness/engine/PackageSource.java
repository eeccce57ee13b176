package org.likeness.engine;

/**
 * Weights inside a package of the npm registry, from which a model file is made.
 *
 * @param packageName name of the package
 * @param version its exact version
 * @param integrity of the package file: sha512- and the hash in Base64, as the registry states it
 * @param network which network the weights are for
 * @param manifest path in the package of the file that describes the weights
 * @param manifestSha256 its SHA-256
 * @param weights path in the package of the weights
 * @param weightsSha256 their SHA-256
 */
public record PackageSource(
    String packageName,
    String version,
    String integrity,
    String network,
    String manifest,
    String manifestSha256,
    String weights,
    String weightsSha256) {

  /** Name and version as the npm client takes them. */
  public String coordinates() {
    return packageName + "@" + version;
  }
}
