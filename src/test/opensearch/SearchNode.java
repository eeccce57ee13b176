import org.opensearch.Version;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.knn.plugin.KNNPlugin;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.painless.PainlessModulePlugin;
import org.opensearch.plugins.Plugin;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;

import java.util.List;
import java.util.Map;

/** A real node in a process of its own. Arguments are settings; it ends with its standard input. */
public final class SearchNode extends Node {

  private SearchNode(Environment environment) {
    super(
        environment,
        List.of(
            plugin("transport-netty4", Netty4ModulePlugin.class, List.of()),
            plugin("lang-painless", PainlessModulePlugin.class, List.of()),
            plugin("opensearch-knn", KNNPlugin.class, List.of("lang-painless"))),
        false);
  }

  private static PluginInfo plugin(
      String name, Class<? extends Plugin> type, List<String> extended) {
    return new PluginInfo(
        name, name, "", Version.CURRENT, "21", type.getName(), null, extended, false);
  }

  public static void main(String[] arguments) throws Exception {
    Settings.Builder settings = Settings.builder();
    for (String argument : arguments) {
      String[] pair = argument.split("=", 2);
      settings.put(pair[0], pair[1]);
    }
    Environment environment =
        InternalSettingsPreparer.prepareEnvironment(
            settings.build(), Map.of(), null, () -> "node");
    Node node = new SearchNode(environment);
    node.start();
    System.out.println("started");
    while (System.in.read() >= 0) {
      continue;
    }
    Runtime.getRuntime().halt(0);
  }
}
