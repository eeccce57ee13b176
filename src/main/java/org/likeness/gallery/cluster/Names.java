package org.likeness.gallery.cluster;

/**
 * Names of our indices in the cluster.
 *
 * @param prefix of them all
 */
record Names(String prefix) {

  /** Of the templates of a number. The first model's have the names of when there was but one. */
  static Names of(String installation, int number) {
    return new Names(number == 1 ? installation : installation + "-model-" + number);
  }

  /** The alias of the generation that serves. */
  String alias() {
    return prefix;
  }

  String state() {
    return "/" + prefix + "-state";
  }

  /** Of an index with nothing in it that comes and goes. */
  String passing() {
    return "/" + prefix + "-passing";
  }

  String generation(long number) {
    return prefix + "-generation-" + number;
  }

  /** A pattern for all generations. */
  String anyGeneration() {
    return prefix + "-generation-*";
  }

  /** The alias by which alone a generation is written. */
  String writing(Moment moment) {
    return prefix + "-writing-" + moment.identity().number();
  }

  /** Before all paths of a generation. */
  String path(Moment moment) {
    return "/" + generation(moment.identity().number());
  }
}
