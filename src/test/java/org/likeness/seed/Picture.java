package org.likeness.seed;

import java.util.function.Supplier;

/** One file of the folder: its name and how to render it; rendering twice gives the same bytes. */
record Picture(String file, Supplier<byte[]> render) {}
