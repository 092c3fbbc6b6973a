/**
 * Monitoring: how systems and services do, what is expected of them, and when they fail.
 *
 * @module
 */
export {};
