package io.github.analyticsschemas;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** When values are equal: in type and value. Arrays and objects equal nothing. */
final class Equality {
  private Equality() {}

  static boolean areEqual(Object a, Object b) {
    if (a instanceof Double x && b instanceof Double y) {
      return x.doubleValue() == y.doubleValue();
    }
    return a == null ? b == null : !(a instanceof JsonNode) && a.equals(b);
  }

  /** A key that equal values share; null for what equals nothing. */
  static Object keyOf(Object value) {
    if (value instanceof Double number) {
      return number.isNaN() ? null : Double.valueOf(number + 0d);
    }
    return value instanceof JsonNode ? null : value;
  }

  /** The keys of members, without what equals nothing. */
  static Set<Object> keysOf(Collection<JsonNode> members) {
    Set<Object> keys = new HashSet<>();
    for (JsonNode member : members) {
      Object key = keyOf(Operand.valueOf(member));
      if (key != null) {
        keys.add(key);
      }
    }
    return keys;
  }

  /** Whether no two members are equal. */
  static boolean areUnique(List<JsonNode> members) {
    Set<Object> known = new HashSet<>();
    boolean hasNull = false;
    for (JsonNode member : members) {
      Object key = keyOf(Operand.valueOf(member));
      if (member.isNull() ? hasNull : key != null && !known.add(key)) {
        return false;
      }
      hasNull |= member.isNull();
    }
    return true;
  }

  /**
   * The text of an operand in a row: rows are equal when the texts of all their operands are. Here
   * arrays and objects are compared by what is in them. Texts, since many can't be made to collide.
   */
  static void appendText(StringBuilder row, Object value) {
    if (value instanceof JsonNode node) {
      appendMembers(row, node);
    } else if (value instanceof String text) {
      row.append('"').append(text.length()).append(':').append(text);
    } else {
      row.append(value instanceof Double number ? Double.valueOf(number + 0d) : value);
    }
    row.append(',');
  }

  private static void appendMembers(StringBuilder row, JsonNode node) {
    if (node.isArray()) {
      row.append('[');
      node.forEach(item -> appendText(row, Operand.valueOf(item)));
      row.append(']');
    } else {
      row.append('{');
      TreeMap<String, JsonNode> sorted = new TreeMap<>();
      node.forEachEntry(sorted::put);
      sorted.forEach(
          (name, member) -> {
            appendText(row, name);
            appendText(row, Operand.valueOf(member));
          });
      row.append('}');
    }
  }
}
