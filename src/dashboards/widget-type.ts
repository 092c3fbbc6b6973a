/**
 * The kinds of widgets.
 *
 * @module
 */
import * as z from "zod";

/**
 * What a widget shows.
 *
 * - `chart`: a drawing of the answer to a query.
 * - `table`: its rows and columns.
 * - `kpi`: one number, and how it has changed.
 * - `map`: numbers at places of a map.
 * - `text`: a text.
 * - `image`: an image.
 * - `iframe`: a page of somebody else.
 * - `log`: lines of a log.
 * - `alert_list`: alerts.
 */
export const WidgetType = z
  .enum({
    CHART: "chart",
    TABLE: "table",
    KPI: "kpi",
    MAP: "map",
    TEXT: "text",
    IMAGE: "image",
    IFRAME: "iframe",
    LOG: "log",
    ALERT_LIST: "alert_list",
  })
  .meta({ id: "WidgetType", title: "Type of widget" });
export type WidgetType = z.infer<typeof WidgetType>;
