package io.github.analyticsschemas;

import com.google.re2j.Pattern;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.path.PathType;
import com.networknt.schema.regex.RegularExpression;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Judges the structure of documents by JSON Schema, draft 2020-12. */
final class Structure {
  private static final String ID = "urn:analytics-schemas";

  /** A document of a megabyte can be wrong half a million times. */
  private static final int MAX_ISSUES = 1000;

  private final SchemaRegistry registry;
  private final Schema bundle;
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  Structure(ObjectNode definitions) {
    Dialect dialect =
        Dialect.builder(Dialects.getDraft202012()).keywords(NumberBound.ALL).build();
    registry =
        SchemaRegistry.withDialect(
            dialect,
            builder ->
                builder
                    .schemaRegistryConfig(config())
                    .schemaLoader(loader -> loader.fetchRemoteResources(false)));
    bundle = registry.getSchema(SchemaLocation.of(ID), StructureSchema.of(definitions));
  }

  /** Regular expressions run in linear time and constant stack, whatever text a document holds. */
  private static SchemaRegistryConfig config() {
    Map<String, RegularExpression> known = new ConcurrentHashMap<>();
    return SchemaRegistryConfig.builder()
        .regularExpressionFactory(regex -> known.computeIfAbsent(regex, Structure::compile))
        .formatAssertionsEnabled(false)
        .pathType(PathType.JSON_POINTER)
        .locale(Locale.ROOT)
        .build();
  }

  private static RegularExpression compile(String regex) {
    Pattern pattern = Pattern.compile(regex);
    return text -> pattern.matcher(text).find();
  }

  /** What is wrong with the structure of a document: its first thousand issues. */
  List<Issue> judge(String model, JsonNode root) {
    Schema schema = schemas.computeIfAbsent(model, this::schemaOf);
    return schema.validate(root).stream().limit(MAX_ISSUES).map(Structure::issueOf).toList();
  }

  private Schema schemaOf(String model) {
    return bundle.getSubSchema(SchemaLocation.Fragment.of("/$defs/" + Pointer.escape(model)));
  }

  private static Issue issueOf(Error error) {
    String path = error.getInstanceLocation().toString();
    return Issue.ofKeyword(path, error.getKeyword(), error.getMessage());
  }
}
