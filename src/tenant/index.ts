/**
 * Tenants: how they are set up, what they use, what they pay, and how they do.
 *
 * @module
 */
export {};
