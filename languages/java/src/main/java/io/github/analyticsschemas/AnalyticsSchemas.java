package io.github.analyticsschemas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * The schemas of a bundle, ready to judge documents. Make one and keep it: it is immutable, and any
 * number of threads may use it.
 */
public final class AnalyticsSchemas {
  private final Map<String, Plan> plans;
  private final Structure structure;

  private AnalyticsSchemas(ObjectNode definitions) {
    plans = new PlanCompiler(definitions).plans();
    structure = new Structure(definitions);
  }

  /**
   * Loads a bundle of schemas from a file.
   *
   * @param bundle the file {@code schemas/bundle.json} of the npm package
   * @throws IOException when the file can't be read
   * @throws IllegalArgumentException when it is no bundle
   */
  public static AnalyticsSchemas load(Path bundle) throws IOException {
    return load(Files.readAllBytes(bundle));
  }

  /**
   * Loads a bundle of schemas.
   *
   * @throws IllegalArgumentException when the bytes are no bundle
   */
  public static AnalyticsSchemas load(byte[] bundle) {
    try {
      if (JsonText.BUNDLE.read(bundle).get("$defs") instanceof ObjectNode definitions) {
        return new AnalyticsSchemas(definitions);
      }
    } catch (Refusal refusal) {
      throw new IllegalArgumentException("This is no bundle: " + refusal.getMessage(), refusal);
    }
    throw new IllegalArgumentException("This is no bundle: it has no \"$defs\" with schemas.");
  }

  /** The names of all models. */
  public Set<String> models() {
    return plans.keySet();
  }

  /**
   * Judges one document.
   *
   * @param model the name of a model, such as {@code AnalyticsEvent}
   * @param document the bytes of one JSON text, of any quality: what is wrong with them is an issue
   * @return what is wrong with the document; empty when nothing is, and at most a
   *     thousand issues of its structure
   * @throws IllegalArgumentException when there is no such model
   */
  public List<Issue> validate(String model, byte[] document) {
    Plan plan = plans.get(model);
    if (plan == null) {
      throw new IllegalArgumentException(unknown(model));
    }
    JsonNode root;
    try {
      root = JsonText.DOCUMENT.read(document);
    } catch (Refusal refusal) {
      return List.of(Issue.ofKeyword("", refusal.reason(), refusal.getMessage()));
    }
    List<Issue> issues = structure.judge(model, root);
    if (!issues.isEmpty()) {
      return issues;
    }
    plan.fill(root, StringNode.valueOf(InstantText.now()));
    return plan.judge(root);
  }

  private String unknown(String model) {
    String hint =
        Nearest.to(model, models())
            .map(name -> "did you mean \"" + name + "\"?")
            .orElse("models() lists them.");
    return "There is no model \"" + model + "\": " + hint;
  }

  @Override
  public String toString() {
    return "AnalyticsSchemas of " + plans.size() + " models, such as "
        + plans.keySet().stream().limit(3).collect(Collectors.joining(", "));
  }
}
