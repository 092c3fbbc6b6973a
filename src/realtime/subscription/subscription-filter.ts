/**
 * Which events a subscriber wants (CloudEvents Subscriptions API 0.1, section 3.2.4).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { unique } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";

/** What one attribute of an event is compared with. */
export const FilterTerm = closed({
  /** The attribute by its name in CloudEvents, in lower case: `type`, `source`, `datacontenttype`. */
  attribute: z.string().regex(/^[a-z0-9]{1,64}$/, {
    error: "Expected 1 to 64 lower-case letters and digits, such as datacontenttype.",
  }),
  /** The text, of which upper and lower case count: 1 to 1024 characters. */
  value: Text.min(1).max(1024),
}).meta({ id: "FilterTerm", title: "Term of a filter" });
export type FilterTerm = z.infer<typeof FilterTerm>;

/** A filter that compares attributes: all of its terms must hold. */
export const TermFilter = withRules(
  closed({
    /** Whether an attribute must be the text, begin with it or end with it. */
    dialect: z.enum({ EXACT: "exact", PREFIX: "prefix", SUFFIX: "suffix" }),
    /** The attributes: 1 to 50, each once. */
    terms: z.array(FilterTerm).min(1).max(50),
  }),
  { terms_once: rule("Each attribute is compared once.", unique("terms[].attribute")) },
).meta({ id: "TermFilter", title: "Filter of attributes" });
export type TermFilter = z.infer<typeof TermFilter>;

/** A group must hold all of its filters, or at least one. */
const GroupDialect = z.enum({ ALL: "all", ANY: "any" });

/** What holds two filters of attributes together, or turns one round. */
export const InnerGroupFilter = closed({
  /** Whether all of the filters must hold, or at least one. */
  dialect: GroupDialect,
  /** The filters: 1 to 20. */
  filters: z.array(TermFilter).min(1).max(20),
}).meta({ id: "InnerGroupFilter", title: "Group of filters of attributes" });
export type InnerGroupFilter = z.infer<typeof InnerGroupFilter>;

/** A filter of attributes that must not hold. */
export const InnerNotFilter = closed({
  /** The filter is turned round. */
  dialect: z.literal("not"),
  /** The filter that must not hold. */
  filter: TermFilter,
}).meta({ id: "InnerNotFilter", title: "Filter of attributes that must not hold" });
export type InnerNotFilter = z.infer<typeof InnerNotFilter>;

const InnerFilter = z.discriminatedUnion("dialect", [TermFilter, InnerGroupFilter, InnerNotFilter]);

/** A group of filters, some of which may be groups. */
export const GroupFilter = closed({
  /** Whether all of the filters must hold, or at least one. */
  dialect: GroupDialect,
  /** The filters: 1 to 20. */
  filters: z.array(InnerFilter).min(1).max(20),
}).meta({ id: "GroupFilter", title: "Group of filters" });
export type GroupFilter = z.infer<typeof GroupFilter>;

/** A filter that must not hold, and may be a group. */
export const NotFilter = closed({
  /** The filter is turned round. */
  dialect: z.literal("not"),
  /** The filter that must not hold. */
  filter: InnerFilter,
}).meta({ id: "NotFilter", title: "Filter that must not hold" });
export type NotFilter = z.infer<typeof NotFilter>;

/** A filter, of up to three levels. A subscription's list of filters is one more, of the kind all. */
export const SubscriptionFilter = z
  .discriminatedUnion("dialect", [TermFilter, GroupFilter, NotFilter])
  .meta({ id: "SubscriptionFilter", title: "Filter of a subscription" });
export type SubscriptionFilter = z.infer<typeof SubscriptionFilter>;
