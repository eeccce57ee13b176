package org.likeness.gallery.index;

import org.jboss.logging.Logger;

/** Whether the program may use the processor's wide registers. Says it once when it may not. */
final class WideRegisters {
  private static final boolean USABLE = look();

  private WideRegisters() {}

  /** The fastest products for this machine. */
  static ByteProducts products(byte[] probe) {
    return USABLE ? new WideProducts(probe) : new PlainProducts(probe);
  }

  private static boolean look() {
    boolean there = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    if (!there) {
      Logger.getLogger(WideRegisters.class)
          .warn(
              "Gallery index: searches are several times slower than they could be;"
                  + " start Java with --add-modules jdk.incubator.vector");
    }
    return there;
  }
}
