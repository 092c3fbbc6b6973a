package io.github.analyticsschemas;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The program that {@code npm run conformance} runs. */
final class Conformance {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Conformance() {}

  /**
   * Judges every document of a pack.
   *
   * @param args the bundle, the pack and the file for the answers
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      System.err.println("Usage: java -jar conformance.jar <bundle> <pack> <answers>");
      System.exit(2);
    }
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    AnalyticsSchemas schemas = AnalyticsSchemas.load(Path.of(args[0]));
    Clock judging = new Clock();
    Clock digesting = new Clock();
    try (BufferedReader pack = Files.newBufferedReader(Path.of(args[1]));
        BufferedWriter answers = Files.newBufferedWriter(Path.of(args[2]))) {
      for (String line = pack.readLine(); line != null; line = pack.readLine()) {
        JsonNode task = MAPPER.readTree(line);
        String model = task.get("model").stringValue();
        byte[] document = Base64.getDecoder().decode(task.get("base64").stringValue());
        long start = System.nanoTime();
        List<Issue> issues = judge(schemas, model, document);
        judging.add(start);
        ObjectNode answer = answerOf(task.get("id"), issues);
        write(answers, answer.put("sha256", digest(document, digesting)));
      }
      write(
          answers,
          JsonNodeFactory.instance
              .objectNode()
              .put("nanos_per_document", judging.mean())
              .put("nanos_per_digest", digesting.mean()));
    }
  }

  /** The mean time of some work. */
  private static final class Clock {
    private long nanos;
    private long times;

    void add(long start) {
      nanos += System.nanoTime() - start;
      times++;
    }

    double mean() {
      return (double) nanos / Math.max(1, times);
    }
  }

  /** A fault of this reader is an answer too, which shows as a difference. */
  private static List<Issue> judge(AnalyticsSchemas schemas, String model, byte[] document) {
    try {
      return schemas.validate(model, document);
    } catch (RuntimeException | StackOverflowError fault) {
      fault.printStackTrace();
      return List.of(Issue.ofKeyword("", "fault", String.valueOf(fault)));
    }
  }

  /** Null where the bytes are no document. A fault shows as a digest that differs. */
  private static String digest(byte[] document, Clock clock) {
    try {
      JsonNode value = JsonDocument.read(document);
      long start = System.nanoTime();
      String digest = Checksum.of(value, DigestAlgorithm.SHA256);
      clock.add(start);
      return digest;
    } catch (Refusal refusal) {
      return null;
    } catch (RuntimeException | StackOverflowError fault) {
      fault.printStackTrace();
      return String.valueOf(fault);
    }
  }

  private static ObjectNode answerOf(JsonNode id, List<Issue> issues) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.set("id", id);
    var list = answer.putArray("issues");
    for (Issue issue : issues) {
      ObjectNode entry = list.addObject().put("path", issue.path());
      entry.put("rule", issue.rule());
      entry.put("keyword", issue.keyword());
      entry.put("message", issue.message());
      entry.put("severity", issue.severity().name().toLowerCase(Locale.ROOT));
    }
    return answer;
  }

  private static void write(BufferedWriter answers, JsonNode line) throws IOException {
    answers.write(line.toString());
    answers.newLine();
  }
}
