/**
 * Alerts: what was noticed, who is told by which way, and what is done about it.
 *
 * @module
 */
export {};
