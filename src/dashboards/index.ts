/**
 * Dashboards: how numbers are shown to people.
 *
 * @module
 */
export {};
