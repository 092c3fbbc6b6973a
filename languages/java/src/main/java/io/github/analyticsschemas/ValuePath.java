package io.github.analyticsschemas;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/**
 * A path of a rule, such as {@code lines[].amount_minor}.
 *
 * @param isRooted whether it starts at the root from inside an item too
 * @param steps names, and the wildcards {@code []} and {@code *}
 * @param wildcard the index of the first wildcard, or the number of steps
 */
record ValuePath(boolean isRooted, List<String> steps, int wildcard) {
  static ValuePath of(String text) {
    boolean isRooted = text.startsWith("$.");
    String[] names = (isRooted ? text.substring(2) : text).replace("[]", ".[]").split("\\.");
    List<String> steps = List.of(names).stream().filter(step -> !step.isEmpty()).toList();
    int wildcard = 0;
    while (wildcard < steps.size() && !isWildcard(steps.get(wildcard))) {
      wildcard++;
    }
    return new ValuePath(isRooted, steps, wildcard);
  }

  private static boolean isWildcard(String step) {
    return step.equals("[]") || step.equals("*");
  }

  /** Whether it reads a list. */
  boolean isMany() {
    return wildcard < steps.size();
  }

  /** Whether there is something to read. */
  boolean isPresent(JsonNode root, JsonNode item) {
    JsonNode found = fixed(root, item);
    return found != null && (!isMany() || holdsMembers(found, steps.get(wildcard)));
  }

  /** The one value; null when it is absent. */
  JsonNode one(JsonNode root, JsonNode item) {
    return isMany() ? null : fixed(root, item);
  }

  /** All values; none when the list is absent. */
  List<JsonNode> all(JsonNode root, JsonNode item) {
    List<JsonNode> found = new ArrayList<>();
    collect(isRooted ? root : item, 0, found);
    return found;
  }

  private JsonNode fixed(JsonNode root, JsonNode item) {
    JsonNode at = present(isRooted ? root : item);
    for (int index = 0; at != null && index < wildcard; index++) {
      at = present(at.get(steps.get(index)));
    }
    return at;
  }

  private void collect(JsonNode from, int start, List<JsonNode> found) {
    JsonNode at = present(from);
    for (int index = start; at != null && index < steps.size(); index++) {
      String step = steps.get(index);
      if (isWildcard(step)) {
        if (!holdsMembers(at, step)) {
          return;
        }
        if (index == steps.size() - 1) {
          found.addAll(at.values());
          return;
        }
        for (JsonNode member : at.values()) {
          collect(member, index + 1, found);
        }
        return;
      }
      at = present(at.get(step));
    }
    if (at != null) {
      found.add(at);
    }
  }

  /** Shows every place to which this path leads from a value, with its pointer, in order. */
  void places(JsonNode value, String pointer, BiConsumer<String, JsonNode> visitor) {
    places(value, pointer, 0, visitor);
  }

  private void places(
      JsonNode value, String pointer, int index, BiConsumer<String, JsonNode> visitor) {
    if (present(value) == null) {
      return;
    }
    if (index == steps.size()) {
      visitor.accept(pointer, value);
      return;
    }
    String step = steps.get(index);
    if (!isWildcard(step)) {
      places(value.get(step), Pointer.append(pointer, step), index + 1, visitor);
    } else if (holdsMembers(value, step) && value.isArray()) {
      for (int at = 0; at < value.size(); at++) {
        places(value.get(at), pointer + "/" + at, index + 1, visitor);
      }
    } else if (holdsMembers(value, step)) {
      value.forEachEntry(
          (name, member) -> places(member, Pointer.append(pointer, name), index + 1, visitor));
    }
  }

  /** The pointer along the steps before the first wildcard. */
  String pointer(String start) {
    String pointer = start;
    for (String step : steps.subList(0, wildcard)) {
      pointer = Pointer.append(pointer, step);
    }
    return pointer;
  }

  private static boolean holdsMembers(JsonNode value, String wildcard) {
    return wildcard.equals("[]") ? value.isArray() : value.isObject();
  }

  /** {@code null} and absent are one. An array has no member by name. */
  private static JsonNode present(JsonNode value) {
    return value == null || value.isNull() ? null : value;
  }
}
