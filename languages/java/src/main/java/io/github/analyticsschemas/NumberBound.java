package io.github.analyticsschemas;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.BaseKeywordValidator;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A keyword that bounds a number, compared as doubles. The validator's own keywords convert to long
 * beside {@code "type": "integer"}, which fails for a fraction, and parse decimals for each document.
 */
final class NumberBound extends AbstractKeyword {
  /** Every keyword that bounds a number. */
  static final List<Keyword> ALL =
      List.of(
          new NumberBound("minimum", (value, bound) -> value >= bound),
          new NumberBound("maximum", (value, bound) -> value <= bound),
          new NumberBound("exclusiveMinimum", (value, bound) -> value > bound),
          new NumberBound("exclusiveMaximum", (value, bound) -> value < bound));

  private interface Comparison {
    boolean holds(double value, double bound);
  }

  private final Comparison comparison;

  private NumberBound(String keyword, Comparison comparison) {
    super(keyword);
    this.comparison = comparison;
  }

  @Override
  public KeywordValidator newValidator(
      SchemaLocation location, JsonNode schemaNode, Schema parent, SchemaContext context) {
    double bound = schemaNode.doubleValue();
    return new BaseKeywordValidator(this, schemaNode, location, parent, context) {
      @Override
      public void validate(
          ExecutionContext execution, JsonNode node, JsonNode root, NodePath instanceLocation) {
        if (node.isNumber() && !comparison.holds(node.doubleValue(), bound)) {
          execution.addError(
              error()
                  .instanceNode(node)
                  .instanceLocation(instanceLocation)
                  .evaluationPath(execution.getEvaluationPath())
                  .locale(execution.getExecutionConfig().getLocale())
                  .arguments(schemaNode.asString())
                  .build());
        }
      }
    };
  }
}
