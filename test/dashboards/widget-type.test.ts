/**
 * Every kind of widget has a content of its own.
 *
 * @module
 */
import { expect, test } from "vitest";
import { WidgetContent } from "../../src/dashboards/dashboard-widget.js";
import { WidgetType } from "../../src/dashboards/widget-type.js";

test("the kinds of contents are the kinds of widgets", () => {
  const kinds = WidgetContent.options.map(({ shape }) => shape.widget_type.value);
  expect(kinds.toSorted()).toEqual(WidgetType.options.toSorted());
});
