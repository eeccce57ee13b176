package org.likeness.engine;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.OrtSession.SessionOptions.OptLevel;

import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** A verified model loaded into ONNX Runtime. Several threads may run it at once. */
final class OrtModel implements AutoCloseable {

  private final ModelEntry entry;
  private final OrtEnvironment environment;
  private final OrtSession session;
  private final String input;
  private final InputMemory inputs = new InputMemory();

  /** Closing waits for what runs: the native code would use memory that is gone. */
  private final ReadWriteLock inUse = new ReentrantReadWriteLock();

  private boolean closed;

  private OrtModel(ModelEntry entry, OrtEnvironment environment, OrtSession session) {
    this.entry = entry;
    this.environment = environment;
    this.session = session;
    this.input = session.getInputNames().iterator().next();
  }

  /**
   * Loads a model after its hash was checked.
   *
   * @param threads threads inside one run
   * @throws ModelProblem if the file is missing, another one, or not loadable
   */
  static OrtModel load(ModelStore store, ModelEntry entry, int threads) {
    byte[] content = store.load(entry);
    try (SessionOptions options = new SessionOptions()) {
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      options.setIntraOpNumThreads(threads);
      options.setInterOpNumThreads(1);
      options.setOptimizationLevel(OptLevel.ALL_OPT);
      // Inputs change their size from image to image: planned memory patterns would pile up.
      options.setMemoryPatternOptimization(false);
      return new OrtModel(entry, environment, environment.createSession(content, options));
    } catch (OrtException e) {
      throw new ModelProblem(
          "ONNX Runtime cannot load %s (%s).".formatted(store.path(entry), entry.id()), e);
    }
  }

  /**
   * Runs the model once.
   *
   * @param values the input, row-major
   * @param shape its shape
   * @return the outputs by name, row-major
   */
  Map<String, float[]> run(float[] values, long... shape) {
    inUse.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("the model %s was closed".formatted(entry.id()));
      }
      return runOpen(values, shape);
    } finally {
      inUse.readLock().unlock();
    }
  }

  private Map<String, float[]> runOpen(float[] values, long... shape) {
    FloatBuffer memory = inputs.filledWith(values);
    try (OnnxTensor tensor = OnnxTensor.createTensor(environment, memory, shape);
        OrtSession.Result result = session.run(Map.of(input, tensor))) {
      Map<String, float[]> outputs = new HashMap<>();
      for (var output : result) {
        outputs.put(output.getKey(), ((OnnxTensor) output.getValue()).getFloatBuffer().array());
      }
      return outputs;
    } catch (OrtException e) {
      throw new IllegalStateException("the model %s failed to run".formatted(entry.id()), e);
    } finally {
      inputs.giveBack(memory);
    }
  }

  /** One of the outputs of a run. */
  float[] output(Map<String, float[]> outputs, String name) {
    float[] values = outputs.get(name);
    if (values == null) {
      throw new IllegalStateException("the model %s has no output %s".formatted(entry.id(), name));
    }
    return values;
  }

  @Override
  public void close() {
    inUse.writeLock().lock();
    try {
      closed = true;
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("the model %s could not be closed".formatted(entry.id()), e);
    } finally {
      inUse.writeLock().unlock();
    }
  }
}
