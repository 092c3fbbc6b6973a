/**
 * What OCSF's numbers say of one another and of the fields of an event.
 *
 * @module
 */
import {
  add,
  and,
  atLeastOne,
  eq,
  ge,
  has,
  le,
  lit,
  lt,
  mul,
  ne,
  not,
  oneOf,
  or,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import type { ThreatLevel } from "../threat-level.js";

/** OCSF's word for each number, and the level that it is. */
const severities: readonly [id: number, caption: string, level: ThreatLevel][] = [
  [0, "Unknown", "unknown"],
  [1, "Informational", "info"],
  [2, "Low", "low"],
  [3, "Medium", "medium"],
  [4, "High", "high"],
  [5, "Critical", "critical"],
  [6, "Fatal", "fatal"],
];

/** In whatever case; with 99 the word is the source's own, and may be any. */
const isNoOtherWord = and(
  ...severities.map(([id, word]) =>
    or(
      oneOf("severity_id", id, 99),
      not(oneOf("severity", ...[word, word.toLowerCase(), word.toUpperCase()].map(lit))),
    ),
  ),
);

export const securityEventClassRules = {
  type_of_class_and_activity: rule(
    "A type is the class times 100 plus the activity.",
    eq("type_uid", add(mul("class_uid", 100), "activity_id")),
  ),
  // The classes of an extension begin at its number times 100000.
  category_of_class: rule(
    "A class of OCSF itself has the number of its category in the thousands.",
    or(
      ge("class_uid", 100_000),
      and(
        le(mul("category_uid", 1000), "class_uid"),
        lt("class_uid", mul(add("category_uid", 1), 1000)),
      ),
    ),
    "category_uid",
  ),
  activity_of_the_source_is_named: rule(
    "An activity that OCSF does not have is named.",
    when(eq("activity_id", 99), has("activity_name")),
    "activity_name",
  ),
  severity_is_known: rule(
    "A severity has one of OCSF's numbers.",
    oneOf("severity_id", ...severities.map(([id]) => id), 99),
  ),
  severity_is_of_no_other_number: rule(
    "The word of a severity is not that of another number.",
    isNoOtherWord,
    "severity",
  ),
  // OCSF says that it should be, and senders write `HIGH`, `high` or a word of their own.
  severity_has_its_word: warn(
    "The word of a severity is OCSF's for its number.",
    or(
      not(isNoOtherWord),
      and(...severities.map(([id, word]) => or(ne("severity_id", id), eq("severity", lit(word))))),
    ),
    "severity",
  ),
  severity_of_the_source_is_named: rule(
    "A severity that OCSF does not have is named.",
    when(eq("severity_id", 99), has("severity")),
    "severity",
  ),
  level_of_severity: rule(
    "The level is that of OCSF's number.",
    and(
      ...severities.map(([id, , level]) =>
        or(ne("severity_id", id), eq("threat_level", lit(level))),
      ),
    ),
    "threat_level",
  ),
  // An incident (2005) lists its findings, and 2001 is an older form.
  finding_is_told: rule(
    "An event of a class of findings has a finding.",
    when(oneOf("class_uid", 2002, 2003, 2004, 2006, 2007, 2008), has("finding")),
    "finding",
  ),
  authentication_has_a_user: rule(
    "An authentication says who signs in.",
    when(eq("class_uid", 3002), has("user")),
    "user",
  ),
  // At a keyboard or a shell it is the device itself.
  authentication_has_a_goal: rule(
    "An authentication says where somebody signs in: to a service, an endpoint or a device.",
    when(eq("class_uid", 3002), atLeastOne("authentication.service_name", "destination", "device")),
    "destination",
  ),
};
