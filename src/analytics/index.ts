/**
 * Analytics: what happened, as a product wants to count it, and the questions asked of it.
 *
 * @module
 */
export { EventMetadata as AnalyticsMetadata } from "../core/event-metadata.js";
export { AggregateFunction } from "./aggregate-function.js";
export { AggregateSketch } from "./aggregate-sketch.js";
export { AggregationMetric } from "./aggregation-metric.js";
export { AggregationThreshold } from "./aggregation-threshold.js";
export { AnalyticsAggregation } from "./analytics-aggregation.js";
export { AnalyticsChannelType } from "./analytics-channel-type.js";
export { AnalyticsEvent } from "./analytics-event.js";
export { AnalyticsEventType } from "./analytics-event-type.js";
export { AnalyticsFilter, FilterCondition, FilterOperator } from "./analytics-filter.js";
export { AnalyticsQuery } from "./analytics-query.js";
export { AnalyticsReport, ReportAccessLevel, ReportFormat } from "./analytics-report.js";
export { AnalyticsResult } from "./analytics-result.js";
export { App } from "./app.js";
export { AppScreen } from "./app-screen.js";
export { Campaign } from "./campaign.js";
export { Consent, ConsentStatus, LawfulBasis } from "./consent.js";
export { DateRange } from "./date-range.js";
export { Device } from "./device.js";
export { Display } from "./display.js";
export { Entity } from "./entity.js";
export { EventClock } from "./event-clock.js";
export { ExperimentExposure } from "./experiment-exposure.js";
export { LanguageTag } from "./language-tag.js";
export { Library } from "./library.js";
export { Location } from "./location.js";
export { Network } from "./network.js";
export { OperatingSystem } from "./operating-system.js";
export { OrderBy } from "./order-by.js";
export { Page } from "./page.js";
export { QueryMetric } from "./query-metric.js";
export { ReportChart, ReportChartKind, ReportSection, ReportTable } from "./report-content.js";
export { Cell, ColumnRole, ResultColumn } from "./result-column.js";
export { Sampling } from "./sampling.js";
export { Session } from "./session.js";
export { CalendarWindow, FixedWindow, TimeWindow } from "./time-window.js";
