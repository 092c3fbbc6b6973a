package io.github.analyticsschemas;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NumericNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON whose bytes depend on nothing but its meaning (RFC 8785, JSON Canonicalization Scheme): no white
 * space, keys in the order of their UTF-16 units, numbers as ECMAScript writes them, texts escaped as
 * little as can be.
 */
public final class CanonicalJson {
  private static final int MAX_DEPTH = 1000;

  private final StringBuilder text = new StringBuilder();

  /** The steps to the value that is being written, the last one first. */
  private final Deque<String> path = new ArrayDeque<>();

  private CanonicalJson() {}

  /**
   * The canonical JSON of a value; its bytes are its UTF-8. Read documents with {@link
   * JsonDocument#read}.
   *
   * @throws CanonicalJsonException when JSON cannot carry the value, or something in it: nothing is left
   *     out
   */
  public static String of(JsonNode value) {
    CanonicalJson writer = new CanonicalJson();
    writer.write(value);
    return writer.text.toString();
  }

  private void write(JsonNode value) {
    switch (value.getNodeType()) {
      case NULL -> text.append("null");
      case BOOLEAN -> text.append(value.booleanValue());
      case NUMBER -> text.append(number((NumericNode) value));
      case STRING -> writeText(value.stringValue());
      case ARRAY -> writeItems(value.values());
      case OBJECT -> writeMembers((ObjectNode) value);
      default -> throw refusal("not_json", "JSON carries no " + value.getNodeType());
    }
  }

  private void writeItems(Collection<JsonNode> items) {
    checkDepth();
    text.append('[');
    int index = 0;
    for (JsonNode item : items) {
      if (index > 0) {
        text.append(',');
      }
      path.push(String.valueOf(index));
      write(item);
      path.pop();
      index++;
    }
    text.append(']');
  }

  private void writeMembers(ObjectNode members) {
    checkDepth();
    text.append('{');
    // Strings compare by their UTF-16 units.
    Iterator<String> names = members.propertyNames().stream().sorted().iterator();
    while (names.hasNext()) {
      String name = names.next();
      writeText(name);
      text.append(':');
      path.push(name);
      write(members.get(name));
      path.pop();
      if (names.hasNext()) {
        text.append(',');
      }
    }
    text.append('}');
  }

  private void writeText(String value) {
    if (Surrogates.hasLone(value)) {
      throw refusal("lone_surrogate", "half of a surrogate pair");
    }
    text.append('"');
    for (int index = 0; index < value.length(); index++) {
      char unit = value.charAt(index);
      switch (unit) {
        case '"', '\\' -> text.append('\\').append(unit);
        case '\b' -> text.append("\\b");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\f' -> text.append("\\f");
        case '\r' -> text.append("\\r");
        default -> {
          if (unit < ' ') {
            text.append("\\u00").append(unit < 0x10 ? '0' : '1');
            text.append(Character.forDigit(unit % 16, 16));
          } else {
            text.append(unit);
          }
        }
      }
    }
    text.append('"');
  }

  /** A number that is no double, such as a BigDecimal, is what a reader makes of its text. */
  private String number(NumericNode value) {
    if (value.isNaN()) {
      throw refusal("not_json", "JSON carries no " + value.asString());
    }
    try {
      boolean isRead = value.isDouble() || value.isInt();
      JsonNode read = isRead ? value : JsonNumber.of(value.asString());
      return EcmaScriptNumber.textOf(read.doubleValue());
    } catch (Refusal refusal) {
      throw refusal(refusal.reason(), "a number that no double holds");
    }
  }

  private void checkDepth() {
    if (path.size() >= MAX_DEPTH) {
      throw refusal("too_deep", "too many levels");
    }
  }

  private CanonicalJsonException refusal(String code, String problem) {
    StringBuilder pointer = new StringBuilder();
    path.descendingIterator().forEachRemaining(step -> pointer.append('/').append(Pointer.escape(step)));
    return new CanonicalJsonException(code, pointer.toString(), problem);
  }
}
