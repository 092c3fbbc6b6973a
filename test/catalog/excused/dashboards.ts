/**
 * Fields of `dashboards` that look personal by their words, and hold nothing personal.
 *
 * @module
 */

export const dashboards: Readonly<Record<string, string>> = {
  "DashboardAnnotation.event_tags": "Words by which events are found.",
  "DashboardLink.url": "A page of a tool, the same for every viewer.",
  "DashboardWidget.alt_text": "Free text about a chart; detectors sweep it.",
  "IframeContent.accessible_name": "Free text about a page; detectors sweep it.",
  "IframeContent.path": "A page of a tool, the same for every viewer.",
  "ImageContent.alt_text": "Free text about an image; detectors sweep it.",
  "ImageContent.path": "A picture for a dashboard, the same for every viewer.",
  "MapContent.latitude_field": "The name of a field.",
  "MapContent.longitude_field": "The name of a field.",
  "MapContent.place_code": "The name of a list of codes.",
  "MapContent.place_field": "The name of a field.",
  "WidgetDrillDown.url": "A page of a tool, the same for every viewer.",
  "WidgetThresholdStep.label": "A word for a range of values.",
};
