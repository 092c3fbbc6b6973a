/**
 * Alerts of monitoring from what Alertmanager sends, for tests.
 *
 * @module
 */
import { commonFields, type ForeignAlert, given } from "../_alertmanager.js";

/** An alert, as it would be sent. */
export function monitoringAlert(alert: ForeignAlert): Record<string, unknown> {
  return {
    ...commonFields(alert),
    name: alert.labels.alertname,
    source: "alertmanager",
    ...given("runbook_url", alert.annotations.runbook_url),
  };
}
