/**
 * Judges the records of analytics-schemas: their structure by JSON Schema, and the business rules that
 * the schemas carry. Begin with {@link AnalyticsSchemas}.
 */
package io.github.analyticsschemas;
