/**
 * What each kind of chart needs and cannot show, as rules made from a table.
 *
 * @module
 */
import {
  and,
  type Condition,
  count,
  eq,
  ge,
  le,
  lit,
  oneOf,
  when,
} from "../../core/rules/expression.js";
import { type RuleDraft, rule } from "../../core/rules/rule.js";
import type { ChartChannel } from "./chart-channel.js";
import { type ChartNeed, chartPlans } from "./chart-needs.js";
import { ChartType } from "./chart-type.js";

/** Channels that every chart may have: what is written, and what it is split by. */
const everywhere: readonly ChartChannel[] = ["detail", "tooltip", "text", "row", "column"];

const isBy = (channels: readonly ChartChannel[]): Condition =>
  oneOf("channel", ...channels.map(lit));

const counted = (condition: Condition) => count("encodings[]", condition);

function isMet({ channels, types, min, max, isBinned = false }: ChartNeed): Condition {
  const fits = and(
    isBy(channels),
    oneOf("field_type", ...types.map(lit)),
    ...(isBinned ? [eq("is_binned", true)] : []),
  );
  return and(ge(counted(fits), min), le(counted(isBy(channels)), max));
}

/** The rules of every kind of chart: `pie_needs` and `pie_has_no_other`, for instance. */
export const chartNeedRules: Readonly<Record<string, RuleDraft>> = Object.fromEntries(
  ChartType.options.flatMap((type): [string, RuleDraft][] => {
    const { says, needs, may } = chartPlans[type];
    const known = [...new Set([...needs.flatMap(({ channels }) => channels), ...may])];
    const isType = eq("chart_type", lit(type));
    return [
      [`${type}_needs`, rule(says, when(isType, and(...needs.map(isMet))), "encodings")],
      [
        `${type}_has_no_other`,
        rule(
          `Beside details, a chart of the type ${type} shows nothing but ${known.join(", ")}.`,
          when(isType, eq(counted(isBy([...known, ...everywhere])), count("encodings[]"))),
          "encodings",
        ),
      ],
    ];
  }),
);
