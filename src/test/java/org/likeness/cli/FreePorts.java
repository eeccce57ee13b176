package org.likeness.cli;

/** Ports for what listens a moment later: no outgoing connection gets one of them meanwhile. */
public final class FreePorts {

  private FreePorts() {}

  public static int any() {
    return ServiceProcess.freePort(0);
  }
}
