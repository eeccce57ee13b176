package org.likeness.engine;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A library of the operating system, called through {@code java.lang.foreign}. That API is final
 * since Java 22, and this code is compiled for 21, so its names are looked up when it runs; on 21
 * there are no native libraries. Addresses are longs, which every 64-bit calling convention passes
 * as it passes pointers.
 */
final class NativeLibrary {

  private static final String FOREIGN = "java.lang.foreign.";
  private static final int FIRST_JAVA = 22;

  private final Object symbols;

  private NativeLibrary(Object symbols) {
    this.symbols = symbols;
  }

  /** The first of the named libraries that is installed; empty if none is, or Java is too old. */
  static Optional<NativeLibrary> open(String... names) {
    if (Runtime.version().feature() < FIRST_JAVA || !"64".equals(model())) {
      return Optional.empty();
    }
    for (String name : names) {
      try {
        return Optional.of(new NativeLibrary(lookup(name)));
      } catch (ReflectiveOperationException e) {
        // Not installed under this name; the next may be.
        continue;
      }
    }
    return Optional.empty();
  }

  private static String model() {
    return System.getProperty("sun.arch.data.model", "64");
  }

  private static Object lookup(String name) throws ReflectiveOperationException {
    Class<?> arena = Class.forName(FOREIGN + "Arena");
    Object global = arena.getMethod("global").invoke(null);
    return Class.forName(FOREIGN + "SymbolLookup")
        .getMethod("libraryLookup", String.class, arena)
        .invoke(null, name, global);
  }

  /**
   * A function of the library.
   *
   * @param result {@code int.class} or {@code long.class}; long for an address
   * @param parameters likewise
   * @throws IllegalStateException if the library does not have it
   */
  MethodHandle function(String name, Class<?> result, Class<?>... parameters) {
    try {
      Class<?> segment = Class.forName(FOREIGN + "MemorySegment");
      Class<?> descriptor = Class.forName(FOREIGN + "FunctionDescriptor");
      Class<?> option = Class.forName(FOREIGN + "Linker$Option");
      Class<?> linker = Class.forName(FOREIGN + "Linker");
      Class<?> layout = Class.forName(FOREIGN + "MemoryLayout");
      Object address =
          ((Optional<?>)
                  Class.forName(FOREIGN + "SymbolLookup")
                      .getMethod("find", String.class)
                      .invoke(symbols, name))
              .orElseThrow(() -> new IllegalStateException("the library has no " + name));
      Object arguments = Array.newInstance(layout, parameters.length);
      for (int i = 0; i < parameters.length; i++) {
        Array.set(arguments, i, layout(parameters[i]));
      }
      Object shape =
          descriptor
              .getMethod("of", layout, arguments.getClass())
              .invoke(null, layout(result), arguments);
      Object options = Array.newInstance(option, 0);
      Object made =
          linker
              .getMethod("downcallHandle", segment, descriptor, options.getClass())
              .invoke(linker.getMethod("nativeLinker").invoke(null), address, shape, options);
      return (MethodHandle) made;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the native function %s cannot be linked".formatted(name), e);
    }
  }

  private static Object layout(Class<?> type) throws ReflectiveOperationException {
    String field = type == long.class ? "JAVA_LONG" : "JAVA_INT";
    return Class.forName(FOREIGN + "ValueLayout").getField(field).get(null);
  }

  /** Memory that the library handed out, until the library frees it. */
  static ByteBuffer memory(long address, long size) {
    try {
      Class<?> segment = Class.forName(FOREIGN + "MemorySegment");
      Method sized = segment.getMethod("reinterpret", long.class);
      Object memory =
          sized.invoke(segment.getMethod("ofAddress", long.class).invoke(null, address), size);
      return (ByteBuffer) segment.getMethod("asByteBuffer").invoke(memory);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("native memory cannot be reached", e);
    }
  }
}
