package conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Reads documents with the generated types, and writes them back. */
public final class Read {
  private static final ObjectMapper mapper = new ObjectMapper();

  public static void main(String[] args) throws Exception {
    try (var lines = Files.lines(Path.of(args[0]));
        var out = Files.newBufferedWriter(Path.of(args[1]))) {
      for (String line : (Iterable<String>) lines::iterator) {
        JsonNode document = mapper.readTree(line);
        ObjectNode answer = mapper.createObjectNode().put("id", document.get("id").asText());
        try {
          Class<?> type = Class.forName("analytics.types." + className(document.get("type").asText()));
          Object value = mapper.readValue(document.get("text").asText(), type);
          answer.put("text", mapper.writeValueAsString(value));
        } catch (ReflectiveOperationException | java.io.IOException error) {
          answer.put("error", error.toString());
        }
        out.write(answer + "\n");
      }
    }
  }

  /** The generator calls a type whose name is all capitals, such as SLO, Slo. */
  private static String className(String type) {
    boolean isAllCapitals = type.equals(type.toUpperCase(Locale.ROOT));
    return isAllCapitals ? type.charAt(0) + type.substring(1).toLowerCase(Locale.ROOT) : type;
  }
}
