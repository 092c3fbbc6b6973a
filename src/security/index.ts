/**
 * Security: what happened that endangers something, who did what, and whether rules are kept.
 *
 * @module
 */
export {};
