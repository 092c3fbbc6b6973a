/**
 * Dashboards: how numbers are shown to people.
 *
 * @module
 */

export {
  DashboardAudience,
  DashboardPermission,
  DashboardShare,
  DashboardSharing,
  DashboardVisibility,
} from "./access/dashboard-sharing.js";
export { type OpenFilter, openFilters } from "./access/open-filters.js";
export { AnswerField } from "./answer-field.js";
export { type BrokenLink, brokenLinks, type LinkProblem } from "./broken-links.js";
export { ChartChannel, ChartFieldType } from "./chart/chart-channel.js";
export { ChartAxis, ChartContent, LegendPlace, WidgetSort } from "./chart/chart-content.js";
export { AxisSide, ChartEncoding, ChartMark, ChartStack } from "./chart/chart-encoding.js";
export { ChartScale, ChartScaleType } from "./chart/chart-scale.js";
export { ChartType } from "./chart/chart-type.js";
export { DashboardAnnotation, DashboardLink, DashboardTag } from "./dashboard-link.js";
export { DashboardTheme, ThemeMode } from "./dashboard-theme.js";
export {
  DashboardWidget,
  FieldDisplay,
  WidgetContent,
  WidgetTransformation,
} from "./dashboard-widget.js";
export { InteractiveDashboard, PointerSync, WeekStart } from "./interactive-dashboard.js";
export {
  DashboardLayout,
  DashboardSection,
  LayoutMode,
  SectionKind,
} from "./layout/dashboard-layout.js";
export { GridPosition } from "./layout/grid-position.js";
export { type PlacedWidget, type WidgetOverlap, widgetOverlaps } from "./layout/widget-overlaps.js";
export {
  AbsoluteTimeRange,
  DashboardTimeRange,
  OpenTimeRange,
  RelativeTimeRange,
} from "./time/dashboard-time-range.js";
export { RelativeTime } from "./time/relative-time.js";
export {
  type ResolvedTimeRange,
  resolveTimeRange,
  type TimeRangeOptions,
} from "./time/resolve-time-range.js";
export {
  DashboardVariable,
  VariableSource,
  VariableVisibility,
} from "./variable/dashboard-variable.js";
export {
  AdhocFilter,
  AdhocOperator,
  AdhocSource,
  ConstantSource,
  GroupBySource,
  SwitchSource,
  TextboxSource,
} from "./variable/free-source.js";
export {
  CustomSource,
  DatasourceSource,
  IntervalSource,
  IntervalText,
  QuerySource,
  VariableRefresh,
} from "./variable/listed-source.js";
export {
  mentionedVariables,
  undefinedVariables,
  type VariableMention,
} from "./variable/undefined-variables.js";
export { VariableOption, VariableSort, VariableValue } from "./variable/variable-choice.js";
export { VariableName } from "./variable/variable-name.js";
export {
  type VariableOrder,
  variableOrder,
  type WaitingVariable,
} from "./variable/variable-order.js";
export { contrastRatio, type LowContrast, lowContrasts } from "./widget/contrast.js";
export {
  GoodDirection,
  KpiContent,
  LogContent,
  MapContent,
  TableColumn,
  TableContent,
  ValueReducer,
} from "./widget/data-content.js";
export { DisplayUnit, isUsualUnit, UnitSystem, usualUnits } from "./widget/display-unit.js";
export {
  AlertListContent,
  EmbedOrigin,
  EmbedPath,
  IframeContent,
  ImageContent,
  SandboxToken,
  TextContent,
  TextMode,
} from "./widget/embedded-content.js";
export { ValueDisplay } from "./widget/value-display.js";
export {
  RangeValueMapping,
  SingleValueMapping,
  SpecialValue,
  SpecialValueMapping,
  ValueMapping,
} from "./widget/value-mapping.js";
export { WidgetColor } from "./widget/widget-color.js";
export { LinkAddress, LinkVariable, WidgetDrillDown } from "./widget/widget-drill-down.js";
export {
  AnalyticsWidgetQuery,
  QueryIsolation,
  SavedWidgetQuery,
  SharedWidgetQuery,
  TextWidgetQuery,
  WidgetQuery,
} from "./widget/widget-query.js";
export { WidgetRendering } from "./widget/widget-rendering.js";
export { RepeatDirection, WidgetRepeat } from "./widget/widget-repeat.js";
export {
  WidgetThresholdMode,
  WidgetThresholdStep,
  WidgetThresholds,
} from "./widget/widget-thresholds.js";
export { WidgetType } from "./widget-type.js";
