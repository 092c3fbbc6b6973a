/**
 * Real dashboards of Grafana are accepted, and what is told of them is true.
 *
 * @module
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { inspect } from "../../src/core/rules/inspect.js";
import { InteractiveDashboard } from "../../src/dashboards/interactive-dashboard.js";
import { widgetOverlaps } from "../../src/dashboards/layout/widget-overlaps.js";
import { resolveTimeRange } from "../../src/dashboards/time/resolve-time-range.js";
import { undefinedVariables } from "../../src/dashboards/variable/undefined-variables.js";
import { realData } from "../_real-data.js";
import { fromGrafana } from "./_grafana.js";

const folder = join(realData, "grafana-dashboards/monitoring-mixins__website");
const isHere = existsSync(folder);
const title = isHere ? "real dashboards" : `real dashboards (skipped: none in ${folder})`;

const files = isHere
  ? readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".json"),
    )
  : [];

const found = files.sort().map((file) => {
  const value = fromGrafana(JSON.parse(readFileSync(join(folder, file), "utf8")));
  return { file, value, ...inspect(InteractiveDashboard, value) };
});

const tally = (texts: readonly string[]) =>
  Object.fromEntries(
    [...new Set(texts)].sort().map((text) => [text, texts.filter((each) => each === text).length]),
  );

describe.skipIf(!isHere)(title, () => {
  test("are accepted", () => {
    const valid = found.filter((each) => each.valid);
    const reasons = found.flatMap(({ file, issues }) =>
      issues.map(({ rule, severity, path, message }) => ({
        severity,
        file,
        text: rule ?? `${path.join(".")}: ${message}`,
      })),
    );
    expect({
      read: found.length,
      accepted: valid.filter(({ issues }) => issues.length === 0).length,
      warned: valid.filter(({ issues }) => issues.length > 0).length,
      refused: found.length - valid.length,
      errors: reasons
        .filter(({ severity }) => severity === "error")
        .map(({ file, text }) => `${file}: ${text}`),
      warnings: tally(
        reasons.filter(({ severity }) => severity === "warning").map(({ text }) => text),
      ),
    }).toEqual({
      read: 82,
      accepted: 51,
      warned: 29,
      refused: 2,
      errors: [
        // Two threshold lists whose second step is `{ "value": null }`: neither a limit nor a colour, and
        // the base has its colour already.
        "openldap/overview.json: widgets.11.display.thresholds.steps.0.value: Invalid input: expected number, received undefined",
        "openldap/overview.json: widgets.11.display.thresholds.steps.0.color: Invalid input: expected string, received undefined",
        "openldap/overview.json: widgets.12.display.thresholds.steps.0.value: Invalid input: expected number, received undefined",
        "openldap/overview.json: widgets.12.display.thresholds.steps.0.color: Invalid input: expected string, received undefined",
        // A second step without a limit, and a panel that is repeated by a variable, node, that the
        // dashboard does not have.
        "wso2-enterprise-integrator/Node_Metrics.json: widgets.3.display.thresholds.steps.0.value: Invalid input: expected number, received undefined",
        "wso2-enterprise-integrator/Node_Metrics.json: interactive_dashboard.repeats_exist",
      ],
      warnings: {
        "dashboard_widget.data_is_asked_for": 4,
        "dashboard_widget.picture_is_described": 227,
        "dashboard_widget.thresholds_colour_values": 2,
        "value_display.percentages_are_of_a_span": 4,
        "widget_thresholds.base_is_told": 30,
        "widget_thresholds.limits_differ": 5,
      },
    });
  });

  test("have widgets that overlap, variables that are not there, and times", () => {
    const dashboards = found.flatMap(({ file, value }) => {
      const { data } = InteractiveDashboard.safeParse(value);
      return data === undefined ? [] : [{ file, data }];
    });
    const now = "2026-03-07T20:15:00Z";
    expect({
      overlapping: dashboards
        .filter(({ data }) => widgetOverlaps(data.widgets).length > 0)
        .map(({ file, data }) => `${file}: ${widgetOverlaps(data.widgets).length}`),
      undefinedVariables: dashboards.flatMap(({ file, data }) => {
        const names = [...new Set(undefinedVariables(data).map(({ name }) => name))];
        return names.length > 0 ? [`${file}: ${names.join(", ")}`] : [];
      }),
      timeless: dashboards.filter(
        ({ data }) => resolveTimeRange(data.time_range, now) === undefined,
      ).length,
    }).toEqual({
      overlapping: ["windows-active-directory/activedirectory.json: 1"],
      undefinedVariables: ["nodejs/nodejs-overview.json: hostname"],
      timeless: 0,
    });
  });
});
